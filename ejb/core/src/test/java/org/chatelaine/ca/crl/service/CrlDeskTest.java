package org.chatelaine.ca.crl.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLHolder;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.ca.DistinguishedName;
import org.chatelaine.ca.RevocationReason;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.ca.service.AuthorityKey;
import org.chatelaine.ca.service.CertificateRequest;
import org.chatelaine.ca.service.IssuedCertificate;
import org.chatelaine.ca.service.Issuer;
import org.chatelaine.ca.service.LocalCa;
import org.chatelaine.ca.service.Proof;
import org.chatelaine.ca.service.Revocations;
import org.chatelaine.ca.service.Signing;
import org.chatelaine.ca.service.X509;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrlDeskTest {

  private static final KeyPair KEYS = new Signing().rsa(2048);

  @TempDir private Path data;
  private LocalCa ca;
  private AuthorityKey authority;

  @BeforeEach
  void open() {
    ca = LocalCa.withRoot(data);
    authority = ca.bean(Authorities.class).of(SpaceId.DEFAULT);
  }

  @AfterEach
  void close() {
    ca.close();
  }

  @Test
  void theFirstListIsEmptyWithoutAnEmptySequence() throws Exception {
    var list = list();
    assertThat(list.getRevokedCertificates().size()).isZero();
    assertThat(
            list.toASN1Structure()
                .getTBSCertList()
                .getRevokedCertificateEnumeration()
                .hasMoreElements())
        .isFalse();
    assertThat(
            list.isSignatureValid(
                Proof.verifier(authority.certificate().getSubjectPublicKeyInfo())))
        .isTrue();
    var identifier = AuthorityKeyIdentifier.fromExtensions(list.getExtensions());
    assertThat(identifier.getKeyIdentifierOctets())
        .isEqualTo(X509.identifier(authority.certificate()));
  }

  @Test
  void aRevokedCertificateStandsOnTheNextListWithItsReason() throws Exception {
    var first = list();
    var issued = issue();
    revoke(issued, RevocationReason.SUPERSEDED);
    assertThat(build()).isTrue();
    var entry = list().getRevokedCertificate(issued.certificate().getSerialNumber());
    assertThat(entry.getRevocationDate()).isEqualTo(Date.from(ca.now()));
    assertThat(entry.getExtension(Extension.reasonCode)).isNotNull();
    assertThat(number(list())).isGreaterThan(number(first));
  }

  @Test
  void anUnspecifiedReasonIsLeftOut() throws Exception {
    var issued = issue();
    revoke(issued, RevocationReason.UNSPECIFIED);
    build();
    var entry = list().getRevokedCertificate(issued.certificate().getSerialNumber());
    assertThat(entry.hasExtensions()).isFalse();
  }

  @Test
  void buildsOnceForManyRevocationsAndNotWithoutNeed() {
    for (int i = 0; i < 3; i++) revoke(issue(), RevocationReason.SUPERSEDED);
    assertThat(build()).isTrue();
    assertThat(build()).isFalse();
    assertThat(list().getRevokedCertificates().size()).isEqualTo(3);
  }

  @Test
  void aListIsRenewedDailyAndNumbersGrowWithTheClockEvenAfterARestore() {
    var first = number(list());
    ca.passes(Duration.ofHours(23));
    assertThat(build()).isFalse();
    ca.passes(Duration.ofHours(2));
    assertThat(build()).isTrue();
    assertThat(number(list())).isEqualTo(ca.now().getEpochSecond()).isGreaterThan(first);
  }

  @Test
  void whatHasRunOutLeavesTheListOneListLater() {
    var issued = issue();
    revoke(issued, RevocationReason.SUPERSEDED);
    ca.passes(Duration.ofDays(731));
    build();
    assertThat(list().getRevokedCertificates().size()).isEqualTo(1);
    ca.passes(Duration.ofDays(8));
    build();
    assertThat(list().getRevokedCertificates().size()).isZero();
  }

  @Test
  void theBytesOfAListAreReadOnceForEachNumber() {
    list();
    list();
    var asked = ca.statements(this::list);
    assertThat(asked).singleElement().asString().doesNotContainIgnoringCase(" list,");
    revoke(issue(), RevocationReason.SUPERSEDED);
    build();
    assertThat(list().getRevokedCertificates()).hasSize(1);
  }

  @Test
  void thereIsNoListOfAnUnknownAuthority() {
    assertThat(ca.bean(CrlDesk.class).published(UUID.randomUUID())).isEmpty();
  }

  private boolean build() {
    return ca.within(() -> ca.bean(CrlDesk.class).build(authority.id()));
  }

  private X509CRLHolder list() {
    return ca.within(
        () -> new X509CRLHolder(ca.bean(CrlDesk.class).published(authority.id()).get().der()));
  }

  private static long number(X509CRLHolder list) {
    var value = list.getExtension(Extension.cRLNumber).getParsedValue();
    return ASN1Integer.getInstance(value).getValue().longValueExact();
  }

  private IssuedCertificate issue() {
    var request =
        new CertificateRequest(
            CertificateProfile.DEVICE_IDENTITY,
            DistinguishedName.of("CN", "phone"),
            List.of(),
            KEYS.getPublic(),
            UUID.randomUUID(),
            "enrolment");
    var issuer = ca.bean(Issuer.class);
    return issuer.finish(issuer.begin(Actor.system(), request));
  }

  private void revoke(IssuedCertificate issued, RevocationReason reason) {
    ca.within(() -> ca.bean(Revocations.class).revoke(Actor.system(), issued.id(), reason));
  }
}
