package org.chatelaine.ca.scep.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentSigner;
import org.chatelaine.ca.DistinguishedName;
import org.chatelaine.ca.RevocationReason;
import org.chatelaine.ca.SubjectAltName;
import org.chatelaine.ca.crl.service.CrlDesk;
import org.chatelaine.ca.scep.wire.ScepMessage;
import org.chatelaine.ca.scep.wire.ScepUnreadable;
import org.chatelaine.ca.service.LocalCa;
import org.chatelaine.ca.service.PublishedLists;
import org.chatelaine.ca.service.Revocations;
import org.chatelaine.ca.service.Signing;
import org.chatelaine.kernel.Actor;
import org.chatelaine.setting.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A client that speaks SCEP, and the desk that answers it, without a server. */
abstract class ScepStory {

  static final Signing SIGNING = new Signing();
  static final KeyPair KEYS = SIGNING.rsa(2048);
  static final KeyPair OTHER = SIGNING.rsa(2048);
  static final Actor STRANGER = Actor.anonymous("192.0.2.7");
  static final DistinguishedName SUBJECT =
      DistinguishedName.of("O", "Example, Ltd", "CN", "phone-1");
  static final String UNFINISHED = "select count(*) from ca_certificate where status = 'ISSUING'";
  static final String SUCCESS = "0";
  static final String FAILURE = "2";
  static final String BAD_ALG = "0";
  static final String BAD_MESSAGE_CHECK = "1";
  static final String BAD_REQUEST = "2";
  static final String BAD_CERT_ID = "4";

  @TempDir Path data;
  LocalCa ca;
  UUID owner = UUID.randomUUID();
  final ScepClient client = new ScepClient(KEYS);

  @BeforeEach
  void open() {
    ca = LocalCa.withRoot(data);
    ca.put(PublishedLists.class, ca.bean(CrlDesk.class));
    server();
  }

  @AfterEach
  void close() {
    ca.close();
  }

  String challenge() {
    return challenge(2048);
  }

  String challenge(int smallest) {
    var request =
        new ChallengeRequest(
            owner,
            SUBJECT,
            List.of(SubjectAltName.uri("urn:udid:1")),
            smallest,
            Duration.ofMinutes(60));
    return ca.within(() -> ca.bean(Challenges.class).offer(Actor.system(), request));
  }

  ScepClient.Answer ask(byte[] plain) {
    return client.answer(answered(client.message(plain, server())), server());
  }

  /** Something happens whenever the authority is about to sign. */
  void signingDoes(Runnable something) {
    ca.putEverywhere(
        Signing.class,
        new Signing() {
          @Override
          public ContentSigner signer(PrivateKey key) {
            something.run();
            return super.signer(key);
          }
        });
  }

  byte[] answered(byte[] message) {
    try {
      return ca.bean(ScepDesk.class).answer(STRANGER, ScepMessage.read(message));
    } catch (ScepUnreadable malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  X509CertificateHolder server() {
    return ca.within(() -> ca.bean(ScepIdentity.class).keys().get(0).certificate());
  }

  ScepClient renewing(X509CertificateHolder current) {
    var next = new ScepClient(OTHER);
    next.certificate = current;
    next.signing = KEYS;
    next.type = "17";
    return next;
  }

  byte[] renewed(ScepClient client) {
    return answered(client.message(client.request(null), server()));
  }

  byte[] named(X509CertificateHolder certificate) {
    try {
      return new IssuerAndSerialNumber(certificate.getIssuer(), certificate.getSerialNumber())
          .getEncoded();
    } catch (java.io.IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void revoke() {
    ca.within(
        () ->
            ca.bean(Revocations.class)
                .revokeOwnedBy(Actor.system(), owner, RevocationReason.CESSATION_OF_OPERATION));
  }

  void legacy() {
    ca.within(() -> ca.bean(Settings.class).put(Actor.system(), "scep.legacy", "true"));
  }

  /** The client learns the number; the administrator finds the reason. */
  void refused(ScepClient.Answer answer, String failInfo, String reason) {
    assertThat(answer.status()).isEqualTo(FAILURE);
    assertThat(answer.failInfo()).isEqualTo(failInfo);
    assertThat((byte[]) answer.cms.getSignedContent().getContent()).isEmpty();
    assertThat(
            ca.count(
                "select count(e) from AuditEntry e where e.action = 'certificate.refused'"
                    + " and e.detail like '%reason="
                    + reason
                    + "%'"))
        .isPositive();
  }
}
