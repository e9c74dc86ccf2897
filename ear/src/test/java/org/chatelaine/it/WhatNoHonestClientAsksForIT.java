package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.KeyPair;
import java.time.Duration;
import org.bouncycastle.asn1.x500.X500Name;
import org.chatelaine.bench.apple.EnrolmentProfile;
import org.chatelaine.bench.http.Http;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.pki.Identity;
import org.chatelaine.bench.scep.ScepAuthority;
import org.chatelaine.bench.scep.ScepChoices;
import org.chatelaine.bench.scep.ScepClient;
import org.chatelaine.bench.scep.ScepRefused;
import org.chatelaine.bench.scep.ScepWish;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Certification requests that are wrong inside a SCEP message that is right: each is a signed
 * refusal with its failInfo (RFC 8894 section 3.2.1.4) and one line in the log, and uses up
 * nothing.
 */
class WhatNoHonestClientAsksForIT {

  private static final int BAD_ALG = 0;
  private static final int BAD_MESSAGE_CHECK = 1;
  private static final int BAD_REQUEST = 2;

  private static Http http;
  private static ScepClient client;
  private static ScepAuthority authority;
  private static ScepWish wish;
  private static SpoiledRequest spoiled;
  private static KeyPair keys;

  @BeforeAll
  static void prepare() {
    try (var door = Given.administrator()) {
      var profile = EnrolmentProfile.read(door.enrolmentProfile("spoiled@example.org", "Spoiled"));
      keys = Identity.freshKeys(2048);
      http = new Http(Tls.trusting(Given.product().root()));
      client = new ScepClient(http, profile.scepUrl(), profile.scepName(), ScepChoices.asTold());
      authority = client.authority(profile.fingerprint());
      wish = ScepWish.first(keys, new X500Name("CN=wished"), profile.challenge());
      spoiled = new SpoiledRequest(keys, profile.challenge());
    }
  }

  @AfterAll
  static void theChallengeIsStillGood() {
    try (var last = http) {
      var issued = client.send(authority, client.prepare(authority, wish));
      assertThat(issued.getPublicKey()).isEqualTo(keys.getPublic());
    }
  }

  @Test
  void keysThatAreTooSmallTooLargeOrOdd() {
    refused(spoiled.ofAnotherKey("RSA", 512), BAD_ALG, "key-size");
    refused(spoiled.ofAnotherKey("RSA", 1024), BAD_ALG, "key-size");
    refused(spoiled.ofKey(3, 65_537), BAD_ALG, "key-size");
    refused(spoiled.ofKey(1, 3), BAD_ALG, "key-size");
    refused(spoiled.ofKey(1, 65_536), BAD_ALG, "key-size");
  }

  @Test
  void aKeyOfSixteenThousandBitsCostsTheServerNothing() {
    var huge = spoiled.ofKey(8, 65_537);
    var began = System.nanoTime();
    for (int i = 0; i < 5; i++) refused(huge, BAD_ALG, "key-size");
    // looking for factors of its modulus would take seconds each time
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void keysThatAreNotRsaOrNone() {
    refused(spoiled.ofAnotherKey("EC", 256), BAD_ALG, "key-not-rsa");
    refused(spoiled.ofNoKey(), BAD_ALG, "key-malformed");
  }

  @Test
  void aKeyTheSenderDoesNotProveToHold() {
    refused(spoiled.withWrongSignature(), BAD_MESSAGE_CHECK, "request-signature-wrong");
    refused(spoiled.ofAnotherKey("RSA", 2048), BAD_MESSAGE_CHECK, "signer-key-differs");
    refused(spoiled.signedWith("MD5withRSA"), BAD_ALG, "digest-not-taken");
    refused(spoiled.signedWith("SHA1withRSA"), BAD_ALG, "digest-legacy");
  }

  @Test
  void attributesThatAreMalformed() {
    refused(spoiled.withChallengeThatIsNoText(), BAD_REQUEST, "challenge-missing");
    refused(spoiled.withTwoChallenges(), BAD_MESSAGE_CHECK, "envelope-unreadable");
    refused(spoiled.withoutChallenge(), BAD_MESSAGE_CHECK, "envelope-unreadable");
    refused(spoiled.withANumberForAttributes(), BAD_MESSAGE_CHECK, "envelope-unreadable");
  }

  @Test
  void whatIsNoRequestAtAll() {
    refused(spoiled.cutShort(), BAD_MESSAGE_CHECK, "envelope-unreadable");
    refused(SpoiledRequest.nested(), BAD_MESSAGE_CHECK, "envelope-unreadable");
    refused(new byte[0], BAD_MESSAGE_CHECK, "envelope-unreadable");
  }

  private static void refused(byte[] request, int failInfo, String reason) {
    var log = new LogSince(Given.product());
    var message = client.prepare(authority, wish, request);
    var refusal = catchThrowableOfType(ScepRefused.class, () -> client.send(authority, message));
    assertThat(refusal).as(reason).isNotNull();
    assertThat(refusal.pkiStatus()).isEqualTo(2);
    assertThat(refusal.failInfo()).as(reason).isEqualTo(failInfo);
    log.tellsOnce("SCEP refused: ", "SCEP refused: " + reason + ",");
  }
}
