package org.chatelaine.ca.scep.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.ca.scep.wire.Wish;
import org.chatelaine.ca.service.CertificateRequest;
import org.chatelaine.ca.service.Issuer;
import org.chatelaine.ca.service.Names;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.Test;

/** Certificates that are renewed, and those that are not. */
class ScepRenewalTest extends ScepStory {

  @Test
  void renewsForTheOwnerOfTheCertificateItIsSignedWith() {
    var first = ask(client.request(challenge())).issued();
    var again = renewing(first);
    var answer = again.answer(renewed(again), server());
    assertThat(answer.status()).isEqualTo(SUCCESS);
    var second = answer.issued();
    assertThat(second.getSubject()).isEqualTo(first.getSubject());
    assertThat(Names.alternative(second)).isEqualTo(Names.alternative(first));
    assertThat(second.getSerialNumber()).isNotEqualTo(first.getSerialNumber());
    assertThat(ca.count("select count(c) from Certificate c where c.ownerKind = 'enrolment'"))
        .isEqualTo(2);
    assertThat(again.answer(renewed(again), server()).issued()).isEqualTo(second);
  }

  @Test
  void aRequestForANewKeySignedWithWhatWeIssuedRenewsToo() throws Exception {
    client.certificate = ask(client.request(challenge())).issued();
    client.transaction = "another";
    var answer = ask(ScepClient.request(OTHER, null, "SHA256withRSA"));
    assertThat(answer.status()).isEqualTo(SUCCESS);
    assertThat(answer.issued().getSubject()).isEqualTo(client.certificate.getSubject());
    assertThat(answer.issued().getSubjectPublicKeyInfo().getEncoded())
        .isEqualTo(OTHER.getPublic().getEncoded());
    revoke();
    client.transaction = "a third";
    var late = ScepClient.request(OTHER, null, "SHA256withRSA");
    refused(ask(late), BAD_CERT_ID, "signer-revoked-or-run-out");
  }

  @Test
  void doesNotRenewWhatIsNotOursRevokedOrRunOut() {
    var first = ask(client.request(challenge())).issued();
    var forged = renewing(ScepClient.selfSigned(KEYS));
    refused(forged.answer(renewed(forged), server()), BAD_CERT_ID, "signer-not-ours");
    ca.passes(Duration.ofDays(731));
    var late = renewing(first);
    refused(late.answer(renewed(late), server()), BAD_CERT_ID, "signer-revoked-or-run-out");
    owner = UUID.randomUUID();
    client.transaction = "second";
    var other = ask(client.request(challenge())).issued();
    revoke();
    var revoked = renewing(other);
    refused(revoked.answer(renewed(revoked), server()), BAD_CERT_ID, "signer-revoked-or-run-out");
  }

  @Test
  void stopsAClientThatRenewsInALoop() {
    var first = ask(client.request(challenge())).issued();
    for (int i = 0; i < 9; i++) {
      var again = renewing(first);
      assertThat(again.answer(renewed(again), server()).status()).isEqualTo(SUCCESS);
    }
    var tooOften = renewing(first);
    refused(tooOften.answer(renewed(tooOften), server()), BAD_REQUEST, "too-many-certificates");
  }

  @Test
  void aRenewalStaysInTheSpaceOfTheEnrolment() throws Exception {
    var space = new SpaceId(UUID.randomUUID());
    var authority = ca.authorityOf(space);
    var issuer = ca.bean(Issuer.class);
    var there = Actor.system(space);
    var request =
        new CertificateRequest(
            CertificateProfile.DEVICE_IDENTITY,
            SUBJECT,
            List.of(),
            KEYS.getPublic(),
            owner,
            "enrolment",
            "1");
    var current = issuer.finish(issuer.begin(there, request)).certificate();
    var wish = new Wish(SubjectPublicKeyInfo.getInstance(OTHER.getPublic().getEncoded()), "");

    var begun =
        ca.bean(ScepRenewal.class)
            .begin(STRANGER, authority.id(), new JcaX509CertificateHolder(current), wish, "2");

    assertThat(begun.row().space()).isEqualTo(space);
    assertThat(issuer.finish(begun).certificate().getIssuerX500Principal())
        .isEqualTo(current.getIssuerX500Principal());
    assertThat(ca.count("select count(e) from AuditEntry e where e.action = 'certificate.issued'"))
        .isPositive();
  }
}
