package org.chatelaine.ca.scep.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.chatelaine.ca.SubjectAltName;
import org.chatelaine.ca.service.Names;
import org.chatelaine.ca.service.X509;
import org.chatelaine.kernel.Actor;
import org.junit.jupiter.api.Test;

/** Who is given a certificate by SCEP, and which. */
class ScepDeskTest extends ScepStory {

  @Test
  void givesACertificateOfTheSubjectAndNamesPromisedAndNothingThatWasWishedFor() {
    var answer = ask(client.request(challenge()));
    assertThat(answer.status()).isEqualTo(SUCCESS);
    var issued = answer.issued();
    assertThat(issued.getSubject()).isEqualTo(new X500Name("O=Example\\, Ltd,CN=phone-1"));
    assertThat(Names.alternative(issued)).containsExactly(SubjectAltName.uri("urn:udid:1"));
    assertThat(BasicConstraints.fromExtensions(issued.getExtensions()).isCA()).isFalse();
    assertThat(X509.sameKey(issued.getSubjectPublicKeyInfo(), KEYS.getPublic())).isTrue();
  }

  @Test
  void aChallengeIsGoodOnce() {
    var challenge = challenge();
    assertThat(ask(client.request(challenge)).status()).isEqualTo(SUCCESS);
    client.transaction = "another";
    refused(ask(client.request(challenge)), BAD_REQUEST, "challenge-used");
  }

  @Test
  void theSameRequestWithinTenMinutesGetsTheSameCertificate() {
    var challenge = challenge();
    var first = ask(client.request(challenge)).issued();
    ca.passes(Duration.ofMinutes(9));
    assertThat(ask(client.request(challenge)).issued()).isEqualTo(first);
    ca.passes(Duration.ofMinutes(2));
    refused(ask(client.request(challenge)), BAD_REQUEST, "challenge-used");
  }

  @Test
  void somebodyElsesKeyDoesNotGetTheSameCertificate() {
    var challenge = challenge();
    ask(client.request(challenge));
    var thief = new ScepClient(OTHER);
    thief.transaction = client.transaction;
    var message = thief.message(thief.request(challenge), server());
    refused(thief.answer(answered(message), server()), BAD_REQUEST, "challenge-used");
  }

  @Test
  void refusesAChallengeThatIsMissingUnknownOrExpired() {
    refused(ask(client.request(null)), BAD_REQUEST, "challenge-missing");
    refused(ask(client.request("")), BAD_REQUEST, "challenge-missing");
    refused(ask(client.request("guessed")), BAD_REQUEST, "challenge-unknown");
    var challenge = challenge();
    ca.passes(Duration.ofHours(1));
    refused(ask(client.request(challenge)), BAD_REQUEST, "challenge-expired");
  }

  @Test
  void aRefusedRequestLeavesTheChallengeGood() {
    var challenge = challenge(3072);
    refused(ask(client.request(challenge)), BAD_ALG, "key-size");
    var better = new ScepClient(SIGNING.rsa(3072));
    var message = better.message(better.request(challenge), server());
    assertThat(better.answer(answered(message), server()).status()).isEqualTo(SUCCESS);
  }

  @Test
  void refusesKeysThatAreTooSmallOrNotRsa() {
    var small = new ScepClient(SIGNING.rsa(1024));
    var message = small.message(small.request(challenge()), server());
    refused(small.answer(answered(message), server()), BAD_ALG, "key-size");
    var curve = new ScepClient(SIGNING.ec());
    curve.signature = "SHA256withECDSA";
    var elliptic = curve.message(client.request(challenge()), server());
    refused(curve.answer(answered(elliptic), server()), BAD_ALG, "key-not-rsa");
  }

  @Test
  void theKeyThatSignsMustBeTheKeyThatAsks() {
    var wish = ScepClient.request(OTHER, challenge(), "SHA256withRSA");
    refused(ask(wish), BAD_MESSAGE_CHECK, "signer-key-differs");
  }

  @Test
  void aPollIsAnsweredByWhatWasIssuedOrRefused() {
    var issued = ask(client.request(challenge())).issued();
    client.type = "20";
    assertThat(ask(named(issued)).issued()).isEqualTo(issued);
    client.transaction = "never-seen";
    refused(ask(named(issued)), BAD_CERT_ID, "nothing-pending");
  }

  @Test
  void handsOutACertificateToItsOwnerOnly() {
    var mine = ask(client.request(challenge())).issued();
    client.transaction = "get";
    client.type = "22";
    var fetching = renewing(mine);
    fetching.type = "21";
    var got = fetching.answer(answered(fetching.message(named(mine), server())), server());
    assertThat(got.issued()).isEqualTo(mine);
    owner = UUID.randomUUID();
    var other = new ScepClient(OTHER);
    var theirs =
        other.answer(answered(other.message(other.request(challenge()), server())), server());
    var notMine =
        fetching.answer(answered(fetching.message(named(theirs.issued()), server())), server());
    refused(notMine, BAD_CERT_ID, "certificate-unknown");
  }

  @Test
  void handsOutTheRevocationList() {
    var issued = ask(client.request(challenge())).issued();
    revoke();
    client.type = "22";
    var list = ask(named(issued)).content().getCRLs().getMatches(null).iterator().next();
    assertThat(list.getRevokedCertificate(issued.getSerialNumber())).isNotNull();
  }

  @Test
  void anEnrolmentCostsFewStatements() {
    var message = client.message(client.request(challenge()), server());
    // The identity pinned by the enrolment, which hears the event, comes on top of these.
    assertThat(ca.statements(() -> answered(message))).hasSize(6);
  }

  @Test
  void anAddressThatOnlyFailsIsHeardNoMoreAndWhatWasLeftOutIsCounted() {
    var message = client.message(client.request("guessed"), server());
    for (int i = 0; i < Patience.FAILURES; i++) answered(message);
    var desk = ca.bean(ScepDesk.class);
    assertThat(desk.isDeafTo(STRANGER)).isTrue();
    assertThat(desk.isDeafTo(Actor.anonymous("192.0.2.8"))).isFalse();
    ca.passes(Duration.ofMinutes(1));
    desk.tellOfTheRest();
    assertThat(desk.isDeafTo(STRANGER)).isFalse();
    assertThat(ca.count("select count(e) from AuditEntry e where e.action='certificate.refused'"))
        .isEqualTo(Patience.WRITTEN);
    var left = Patience.FAILURES - Patience.WRITTEN + 1;
    assertThat(
            ca.count(
                "select count(e) from AuditEntry e where e.action='certificate.refused-more'"
                    + " and e.detail like '%count="
                    + left
                    + "%'"))
        .isEqualTo(1);
  }

  @Test
  void challengesThatRanOutAreForgottenADayLater() {
    challenge();
    ca.passes(Duration.ofHours(24));
    ca.bean(Challenges.class).forget();
    assertThat(ca.count("select count(c) from ScepChallenge c")).isEqualTo(1);
    ca.passes(Duration.ofHours(2));
    ca.bean(Challenges.class).forget();
    assertThat(ca.count("select count(c) from ScepChallenge c")).isZero();
  }

  @Test
  void aChallengeIsKeptAsAHashOnly() {
    var plain = challenge();
    assertThat(ca.count("select count(c) from ScepChallenge c where c.hash = '" + plain + "'"))
        .isZero();
    assertThat(plain).hasSizeGreaterThanOrEqualTo(22);
  }
}
