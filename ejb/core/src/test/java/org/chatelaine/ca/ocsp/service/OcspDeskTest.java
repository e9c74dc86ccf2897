package org.chatelaine.ca.ocsp.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.ca.DistinguishedName;
import org.chatelaine.ca.RevocationReason;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.ca.service.CertificateRequest;
import org.chatelaine.ca.service.IssuedCertificate;
import org.chatelaine.ca.service.Issuer;
import org.chatelaine.ca.service.LocalCa;
import org.chatelaine.ca.service.Proof;
import org.chatelaine.ca.service.Revocations;
import org.chatelaine.ca.service.Signing;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OcspDeskTest {

  private static final KeyPair KEYS = new Signing().rsa(2048);
  private static final ASN1ObjectIdentifier SHA1 = OIWObjectIdentifiers.idSHA1;
  private static final ASN1ObjectIdentifier SHA256 = NISTObjectIdentifiers.id_sha256;

  @TempDir private Path data;
  private LocalCa ca;
  private IssuedCertificate issued;

  @BeforeEach
  void open() {
    ca = LocalCa.withRoot(data);
    issued = issue();
  }

  @AfterEach
  void close() {
    ca.close();
  }

  @Test
  void whatHoldsIsGoodInEitherHashWhichIsGivenBack() throws Exception {
    for (var hash : List.of(SHA1, SHA256)) {
      var asked = id(hash, serial());
      var one = basic(ask(new OCSPReqBuilder().addRequest(asked))).getResponses()[0];
      assertThat(one.getCertStatus()).isEqualTo(CertificateStatus.GOOD);
      assertThat(one.getCertID()).isEqualTo(asked);
      assertThat(one.getThisUpdate()).isBefore(one.getNextUpdate());
    }
  }

  @Test
  void aRevocationShowsAtOnceThoughTheGoodAnswerWasKept() throws Exception {
    var before = ask(new OCSPReqBuilder().addRequest(id(SHA1, serial())));
    assertThat(before.kept()).isTrue();
    revoke();
    var one = basic(ask(new OCSPReqBuilder().addRequest(id(SHA1, serial())))).getResponses()[0];
    var status = (RevokedStatus) one.getCertStatus();
    assertThat(status.getRevocationReason()).isEqualTo(5);
    assertThat(status.getRevocationTime()).isEqualTo(Date.from(ca.now()));
  }

  @Test
  void anUnchangedStateIsSignedOnceUntilItGrowsOld() throws Exception {
    var first = ask(new OCSPReqBuilder().addRequest(id(SHA1, serial())));
    ca.passes(Duration.ofMinutes(20));
    assertThat(ask(new OCSPReqBuilder().addRequest(id(SHA1, serial()))).der())
        .isSameAs(first.der());
    ca.passes(Duration.ofMinutes(20));
    assertThat(ask(new OCSPReqBuilder().addRequest(id(SHA1, serial()))).der())
        .isNotSameAs(first.der());
  }

  @Test
  void aKeptAnswerGivesEachClientItsOwnIdBack() throws Exception {
    for (var parameters : new ASN1Encodable[] {null, DERNull.INSTANCE, null}) {
      var asked = spelt(parameters);
      var answer = ask(new OCSPReqBuilder().addRequest(asked));
      assertThat(answer.kept()).isTrue();
      assertThat(basic(answer).getResponses()[0].getCertID().toASN1Primitive().getEncoded())
          .isEqualTo(asked.toASN1Primitive().getEncoded());
    }
  }

  @Test
  void anIdWithAnythingElseBesideItsHashIsMalformed() throws Exception {
    var asked = spelt(new DEROctetString(new byte[1000]));
    assertThat(status(ask(new OCSPReqBuilder().addRequest(asked))))
        .isEqualTo(OCSPResp.MALFORMED_REQUEST);
  }

  private CertificateID spelt(ASN1Encodable parameters) throws Exception {
    var id = id(SHA1, serial()).toASN1Primitive();
    return new CertificateID(
        new CertID(
            new AlgorithmIdentifier(SHA1, parameters),
            id.getIssuerNameHash(),
            id.getIssuerKeyHash(),
            id.getSerialNumber()));
  }

  @Test
  void anAnswerCostsOneStatement() {
    assertThat(statements()).hasSizeGreaterThanOrEqualTo(1);
    assertThat(statements()).hasSize(1);
  }

  private List<String> statements() {
    return ca.statements(
        () -> {
          try {
            ask(new OCSPReqBuilder().addRequest(id(SHA1, serial())));
          } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
          }
        });
  }

  @Test
  void whatWasNeverIssuedIsUnknownAndNeverKept() throws Exception {
    var answer = ask(new OCSPReqBuilder().addRequest(id(SHA256, BigInteger.TEN)));
    assertThat(basic(answer).getResponses()[0].getCertStatus()).isInstanceOf(UnknownStatus.class);
    assertThat(answer.kept()).isFalse();
  }

  @Test
  void answersSeveralQuestionsAtOnce() throws Exception {
    var request =
        new OCSPReqBuilder()
            .addRequest(id(SHA1, serial()))
            .addRequest(id(SHA256, issue().certificate().getSerialNumber()))
            .addRequest(id(SHA1, BigInteger.TEN));
    var all = basic(ask(request)).getResponses();
    assertThat(all).hasSize(3);
    assertThat(all[2].getCertStatus()).isInstanceOf(UnknownStatus.class);
  }

  @Test
  void givesTheNonceBackAndKeepsNothing() throws Exception {
    var answer = ask(withNonce(16));
    assertThat(answer.kept()).isFalse();
    assertThat(
            basic(answer)
                .getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)
                .getExtnValue()
                .getOctets())
        .isEqualTo(new DEROctetString(new byte[16]).getEncoded());
  }

  @Test
  void aNonceThatIsTooLongOrEmptyIsMalformed() throws Exception {
    assertThat(status(ask(withNonce(129)))).isEqualTo(OCSPResp.MALFORMED_REQUEST);
    assertThat(status(ask(withNonce(0)))).isEqualTo(OCSPResp.MALFORMED_REQUEST);
    assertThat(status(ask(withNonce(128)))).isEqualTo(OCSPResp.SUCCESSFUL);
  }

  @Test
  void anUnknownCriticalExtensionIsMalformed() throws Exception {
    var strange =
        new Extension(new ASN1ObjectIdentifier("1.2.3.4"), true, new DEROctetString(new byte[1]));
    var request =
        new OCSPReqBuilder()
            .addRequest(id(SHA1, serial()))
            .setRequestExtensions(new Extensions(strange));
    assertThat(status(ask(request))).isEqualTo(OCSPResp.MALFORMED_REQUEST);
  }

  @Test
  void forCertificatesOfOthersItIsNotAuthorised() throws Exception {
    var digest =
        new BcDigestCalculatorProvider().get(new AlgorithmIdentifier(SHA1, DERNull.INSTANCE));
    var stranger = new X509CertificateHolder(issued.certificate().getEncoded());
    var id = new CertificateID(digest, stranger, BigInteger.ONE);
    assertThat(status(ask(new OCSPReqBuilder().addRequest(id)))).isEqualTo(OCSPResp.UNAUTHORIZED);
  }

  @Test
  void noiseIsMalformed() throws Exception {
    for (var noise : List.of(new byte[0], new byte[] {0x30, 0}, new byte[20_000], new byte[9]))
      assertThat(status(ca.bean(OcspDesk.class).answer(noise)))
          .isEqualTo(OCSPResp.MALFORMED_REQUEST);
  }

  @Test
  void signsAsADelegateOfTheAuthority() throws Exception {
    var answer = basic(ask(new OCSPReqBuilder().addRequest(id(SHA1, serial()))));
    var responder = answer.getCerts()[0];
    var root = new X509CertificateHolder(root().getEncoded());
    assertThat(answer.isSignatureValid(Proof.verifier(responder.getSubjectPublicKeyInfo())))
        .isTrue();
    assertThat(responder.isSignatureValid(Proof.verifier(root.getSubjectPublicKeyInfo()))).isTrue();
    assertThat(answer.getResponderId().toASN1Primitive().getKeyHash()).isNotNull();
  }

  private OcspAnswer ask(OCSPReqBuilder request) throws Exception {
    var bytes = request.build().getEncoded();
    return ca.within(() -> ca.bean(OcspDesk.class).answer(bytes));
  }

  private OCSPReqBuilder withNonce(int length) throws Exception {
    var value = new DEROctetString(new DEROctetString(new byte[length]).getEncoded());
    var nonce = new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, value);
    return new OCSPReqBuilder()
        .addRequest(id(SHA1, serial()))
        .setRequestExtensions(new Extensions(nonce));
  }

  private CertificateID id(ASN1ObjectIdentifier hash, BigInteger serial) throws Exception {
    var digest =
        new BcDigestCalculatorProvider().get(new AlgorithmIdentifier(hash, DERNull.INSTANCE));
    return new CertificateID(digest, new X509CertificateHolder(root().getEncoded()), serial);
  }

  private java.security.cert.X509Certificate root() {
    return ca.bean(Authorities.class).rootCertificate(SpaceId.DEFAULT);
  }

  private BigInteger serial() {
    return issued.certificate().getSerialNumber();
  }

  private static BasicOCSPResp basic(OcspAnswer answer) throws Exception {
    return (BasicOCSPResp) new OCSPResp(answer.der()).getResponseObject();
  }

  private static int status(OcspAnswer answer) throws Exception {
    return new OCSPResp(answer.der()).getStatus();
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

  private void revoke() {
    var reason = RevocationReason.CESSATION_OF_OPERATION;
    ca.within(() -> ca.bean(Revocations.class).revoke(Actor.system(), issued.id(), reason));
  }
}
