package org.chatelaine.ca.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.chatelaine.ca.CertificateIssued;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.ca.CertificateRows;
import org.chatelaine.ca.CertificateStatus;
import org.chatelaine.ca.CertificatesRevoked;
import org.chatelaine.ca.DistinguishedName;
import org.chatelaine.ca.RevocationReason;
import org.chatelaine.ca.SubjectAltName;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {

  private static final Signing SIGNING = new Signing();
  private static final KeyPair KEYS = SIGNING.rsa(2048);

  @TempDir private Path data;
  private LocalCa ca;

  @BeforeEach
  void open() {
    ca = LocalCa.withRoot(data);
  }

  @AfterEach
  void close() {
    ca.close();
  }

  @Test
  void issuesWhatTheProfileSaysAndTheJdkTrusts() throws Exception {
    var issued = issue(identity(KEYS));
    var certificate = issued.certificate();
    assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=phone-1,O=Example");
    assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    assertThat(certificate.getKeyUsage()).startsWith(true, false, true, false);
    assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
    assertThat(certificate.getSubjectAlternativeNames()).contains(List.of(6, "urn:x:1"));
    assertThat(certificate.getSerialNumber().bitLength()).isBetween(64, 128);
    assertThat(certificate.getCriticalExtensionOIDs())
        .containsExactlyInAnyOrder(Extension.keyUsage.getId(), Extension.basicConstraints.getId());
    assertThat(certificate.getNonCriticalExtensionOIDs())
        .contains(
            Extension.subjectKeyIdentifier.getId(),
            Extension.authorityKeyIdentifier.getId(),
            Extension.cRLDistributionPoints.getId(),
            Extension.authorityInfoAccess.getId());
    assertThat(certificate.getNotBefore()).isEqualTo(Date.from(ca.now().minusSeconds(300)));
    assertThat(issued.fingerprint()).isEqualTo(X509.sha256(certificate.getEncoded()));
    validate(certificate);
  }

  @Test
  void keepsTheCertificateAndTellsInTheSameTransaction() {
    var issued = issue(identity(KEYS));
    var row = ca.bean(CertificateRows.class).byId(SpaceId.DEFAULT, issued.id()).orElseThrow();
    assertThat(row.status()).isEqualTo(CertificateStatus.VALID);
    assertThat(row.fingerprint()).isEqualTo(issued.fingerprint());
    assertThat(ca.events())
        .contains(
            new CertificateIssued(
                issued.id(),
                row.ownerId(),
                "DEVICE_IDENTITY",
                issued.fingerprint(),
                row.notAfter()));
    assertThat(ca.count("select count(e) from AuditEntry e where e.action='certificate.issued'"))
        .isEqualTo(1);
  }

  @Test
  void nothingOutlivesTheAuthority() {
    ca.passes(Duration.ofDays(9000));
    var end = ca.bean(Authorities.class).rootCertificate(SpaceId.DEFAULT).getNotAfter();
    assertThat(issue(identity(KEYS)).certificate().getNotAfter()).isEqualTo(end);
    ca.passes(Duration.ofDays(200));
    assertThatThrownBy(() -> issue(identity(KEYS))).isInstanceOf(Refused.class);
  }

  @Test
  void refusesWeakKeysAndTheAuthoritysOwn() {
    assertThatThrownBy(() -> issue(identity(SIGNING.rsa(1024)))).hasMessage("ca.key-weak");
    var own = ca.bean(Authorities.class).rootCertificate(SpaceId.DEFAULT).getPublicKey();
    assertThatThrownBy(() -> issue(identity(new KeyPair(own, null))))
        .hasMessage("ca.key-is-the-authoritys");
  }

  @Test
  void neverCertifiesAKeyThatWasCompromised() {
    var issued = issue(identity(KEYS));
    ca.within(
        () ->
            ca.bean(Revocations.class)
                .revoke(Actor.system(), issued.id(), RevocationReason.KEY_COMPROMISE));
    assertThatThrownBy(() -> issue(identity(KEYS))).hasMessage("ca.key-compromised");
  }

  @Test
  void revokesAllThatAnOwnerHoldsOnce() {
    var owner = UUID.randomUUID();
    issue(identity(KEYS, owner));
    issue(identity(KEYS, owner));
    issue(identity(KEYS));
    var revocations = ca.bean(Revocations.class);
    var reason = RevocationReason.CESSATION_OF_OPERATION;
    int first = ca.within(() -> revocations.revokeOwnedBy(Actor.system(), owner, reason));
    int second = ca.within(() -> revocations.revokeOwnedBy(Actor.system(), owner, reason));
    assertThat(first).isEqualTo(2);
    assertThat(ca.events())
        .filteredOn(CertificatesRevoked.class::isInstance)
        .singleElement()
        .satisfies(event -> assertThat(((CertificatesRevoked) event).certificates()).hasSize(2));
    assertThat(second).isZero();
    assertThat(ca.bean(Certificates.class).ofOwner(administrator(), owner))
        .allMatch(row -> row.status() == CertificateStatus.REVOKED);
  }

  @Test
  void anOrdinaryPersonNeitherRevokesNorLists() {
    var issued = issue(identity(KEYS));
    var somebody = Actor.anonymous("192.0.2.1");
    assertThatThrownBy(
            () ->
                ca.bean(Revocations.class)
                    .revoke(somebody, issued.id(), RevocationReason.UNSPECIFIED))
        .hasMessage("actor.not-allowed");
    assertThatThrownBy(() -> ca.bean(Certificates.class).page(somebody, Slice.first(10)))
        .hasMessage("actor.not-allowed");
    assertThatThrownBy(() -> ca.bean(Certificates.class).ofOwner(somebody, issued.id()))
        .hasMessage("actor.not-allowed");
  }

  @Test
  void listsByPartOfTheSubjectTakenLiterally() {
    issue(identity(KEYS));
    var rows = ca.bean(CertificateRows.class);
    assertThat(rows.page(SpaceId.DEFAULT, filtered("PHONE-1")).total()).isEqualTo(1);
    assertThat(rows.page(SpaceId.DEFAULT, filtered("x' or '1'='1")).total()).isZero();
    assertThat(rows.page(new SpaceId(UUID.randomUUID()), filtered("")).total()).isZero();
  }

  @Test
  void theRespondersCertificateIsNotCheckedItself() {
    var authority = ca.bean(Authorities.class).of(SpaceId.DEFAULT);
    var signers = ca.bean(Signers.class);
    var signer =
        ca.within(() -> signers.current(authority, CertificateProfile.OCSP_SIGNING)).certificate();
    assertThat(
            signer.getExtension(
                org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers.id_pkix_ocsp_nocheck))
        .isNotNull();
    assertThat(signer.getExtension(Extension.cRLDistributionPoints)).isNull();
  }

  @Test
  void aSignerHasASuccessorBeforeItRunsOutAndTheOldOneStillOpens() {
    var authority = ca.bean(Authorities.class).of(SpaceId.DEFAULT);
    var signers = ca.bean(Signers.class);
    var first = ca.within(() -> signers.current(authority, CertificateProfile.SCEP_RA));
    ca.passes(Duration.ofDays(400));
    assertThat(ca.within(() -> signers.current(authority, CertificateProfile.SCEP_RA)).id())
        .isEqualTo(first.id());
    ca.passes(Duration.ofDays(100));
    assertThat(ca.within(() -> signers.current(authority, CertificateProfile.SCEP_RA)).id())
        .as("nobody waits for the next one")
        .isEqualTo(first.id());
    ca.within(() -> signers.renew(authority, CertificateProfile.SCEP_RA));
    var both = ca.within(() -> signers.all(authority, CertificateProfile.SCEP_RA));
    assertThat(both).extracting(SignerKey::id).hasSize(2).endsWith(first.id());
  }

  @Test
  void aRevokedSignerIsReplaced() {
    var authority = ca.bean(Authorities.class).of(SpaceId.DEFAULT);
    var signers = ca.bean(Signers.class);
    var first = ca.within(() -> signers.current(authority, CertificateProfile.PROFILE_SIGNING));
    var reason = RevocationReason.SUPERSEDED;
    ca.within(() -> ca.bean(Revocations.class).revokeOwnedBy(Actor.system(), first.id(), reason));
    signers.forget(lastRevocation());
    var next = ca.within(() -> signers.current(authority, CertificateProfile.PROFILE_SIGNING));
    assertThat(next.id()).isNotEqualTo(first.id());
  }

  @Test
  void aRevokedDeviceIsNoReasonToOpenTheSignersAgain() {
    var authority = ca.bean(Authorities.class).of(SpaceId.DEFAULT);
    var signers = ca.bean(Signers.class);
    var signer = ca.within(() -> signers.current(authority, CertificateProfile.OCSP_SIGNING));
    var device = issue(identity(KEYS)).id();
    var reason = RevocationReason.KEY_COMPROMISE;
    ca.within(() -> ca.bean(Revocations.class).revoke(Actor.system(), device, reason));
    signers.forget(lastRevocation());
    assertThat(signers.current(authority, CertificateProfile.OCSP_SIGNING)).isSameAs(signer);
  }

  private CertificatesRevoked lastRevocation() {
    return (CertificatesRevoked) ca.events().get(ca.events().size() - 1);
  }

  private IssuedCertificate issue(CertificateRequest request) {
    var issuer = ca.bean(Issuer.class);
    return issuer.finish(issuer.begin(Actor.system(), request));
  }

  private static CertificateRequest identity(KeyPair keys) {
    return identity(keys, UUID.randomUUID());
  }

  private static CertificateRequest identity(KeyPair keys, UUID owner) {
    return new CertificateRequest(
        CertificateProfile.DEVICE_IDENTITY,
        DistinguishedName.of("O", "Example", "CN", "phone-1"),
        List.of(SubjectAltName.uri("urn:x:1")),
        keys.getPublic(),
        owner,
        "enrolment");
  }

  private static Actor administrator() {
    var role = Actor.Role.ADMINISTRATOR;
    return new Actor(Actor.Kind.PERSON, new UUID(0, 1), "ada", role, SpaceId.DEFAULT, null);
  }

  private static Slice filtered(String subject) {
    return new Slice(0, 10, null, true, java.util.Map.of("subject", subject));
  }

  private void validate(X509Certificate certificate) throws Exception {
    var root = ca.bean(Authorities.class).rootCertificate(SpaceId.DEFAULT);
    X509CertificateHolder holder = new JcaX509CertificateHolder(certificate);
    assertThat(holder.getIssuer()).isEqualTo(new JcaX509CertificateHolder(root).getSubject());
    var parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(ca.now()));
    var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
    CertPathValidator.getInstance("PKIX").validate(path, parameters);
  }
}
