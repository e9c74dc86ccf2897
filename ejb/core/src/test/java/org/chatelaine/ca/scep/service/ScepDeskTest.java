package org.chatelaine.ca.scep.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.operator.ContentSigner;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.ca.DistinguishedName;
import org.chatelaine.ca.RevocationReason;
import org.chatelaine.ca.SubjectAltName;
import org.chatelaine.ca.crl.service.CrlDesk;
import org.chatelaine.ca.scep.wire.ScepMessage;
import org.chatelaine.ca.scep.wire.ScepUnreadable;
import org.chatelaine.ca.scep.wire.Wish;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.ca.service.CertificateRequest;
import org.chatelaine.ca.service.IssuanceBook;
import org.chatelaine.ca.service.Issuer;
import org.chatelaine.ca.service.LocalCa;
import org.chatelaine.ca.service.Names;
import org.chatelaine.ca.service.PublishedLists;
import org.chatelaine.ca.service.Revocations;
import org.chatelaine.ca.service.Signing;
import org.chatelaine.ca.service.X509;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.setting.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScepDeskTest {

  private static final Signing SIGNING = new Signing();
  private static final KeyPair KEYS = SIGNING.rsa(2048);
  private static final KeyPair OTHER = SIGNING.rsa(2048);
  private static final Actor STRANGER = Actor.anonymous("192.0.2.7");
  private static final DistinguishedName SUBJECT =
      DistinguishedName.of("O", "Example, Ltd", "CN", "phone-1");
  private static final String UNFINISHED =
      "select count(*) from ca_certificate where status = 'ISSUING'";
  private static final String SUCCESS = "0";
  private static final String FAILURE = "2";
  private static final String BAD_ALG = "0";
  private static final String BAD_MESSAGE_CHECK = "1";
  private static final String BAD_REQUEST = "2";
  private static final String BAD_CERT_ID = "4";

  @TempDir private Path data;
  private LocalCa ca;
  private UUID owner = UUID.randomUUID();
  private final ScepClient client = new ScepClient(KEYS);

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
  void echoesTheTransactionAndTheNonceAndMakesItsOwn() {
    var answer = ask(client.request(challenge()));
    assertThat(answer.transaction()).isEqualTo(client.transaction);
    assertThat(answer.recipientNonce()).isEqualTo(client.nonce);
    assertThat(answer.senderNonce()).hasSize(16).isNotEqualTo(client.nonce);
  }

  @Test
  void usesDefiniteLengthsAndThePlainRsaIdentifier() throws Exception {
    var answer = ask(client.request(challenge()));
    for (var level : List.of(answer.cms.getEncoded(), answer.content().getEncoded()))
      assertThat(level[1]).isNotEqualTo((byte) 0x80);
    assertThat(answer.envelope().getEncoded()[1]).isNotEqualTo((byte) 0x80);
    var signer = answer.cms.getSignerInfos().iterator().next();
    assertThat(signer.getEncryptionAlgOID()).isEqualTo("1.2.840.113549.1.1.1");
    assertThat(signer.getDigestAlgOID()).isEqualTo("2.16.840.1.101.3.4.2.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2.16.840.1.101.3.4.1.2",
        "2.16.840.1.101.3.4.1.22",
        "2.16.840.1.101.3.4.1.42",
        "1.2.840.113549.3.7"
      })
  void answersInTheCipherOfTheRequest(String cipher) {
    client.cipher = new ASN1ObjectIdentifier(cipher);
    var answer = ask(client.request(challenge()));
    assertThat(answer.status()).isEqualTo(SUCCESS);
    assertThat(answer.envelope().getEncryptionAlgOID()).isEqualTo(cipher);
    assertThat(answer.issued()).isNotNull();
  }

  @Test
  void takesSingleDesOnlyWithTheLegacySwitch() {
    client.cipher = new ASN1ObjectIdentifier("1.3.14.3.2.7");
    refused(ask(client.request(challenge())), BAD_ALG, "cipher-legacy");
    legacy();
    assertThat(ask(client.request(challenge())).issued()).isNotNull();
  }

  @Test
  void takesSha1OnlyWithTheLegacySwitchAndMd5Never() {
    client.signature = "SHA1withRSA";
    refused(ask(client.request(challenge())), BAD_ALG, "digest-legacy");
    legacy();
    assertThat(ask(client.request(challenge())).status()).isEqualTo(SUCCESS);
    client.signature = "MD5withRSA";
    refused(ask(client.request(challenge())), BAD_ALG, "digest-not-taken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHA384withRSA", "SHA512withRSA"})
  void takesLongerDigests(String signature) {
    client.signature = signature;
    assertThat(ask(client.request(challenge())).status()).isEqualTo(SUCCESS);
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
  void aWrongSignatureAnUnreadableEnvelopeAndUnreadableContentLookTheSame() {
    client.signing = OTHER;
    refused(ask(client.request(challenge())), BAD_MESSAGE_CHECK, "signature-wrong");
    client.signing = KEYS;
    refused(ask(new byte[] {0x30, 0}), BAD_MESSAGE_CHECK, "envelope-unreadable");
    refused(ask(new byte[0]), BAD_MESSAGE_CHECK, "envelope-unreadable");
    refused(
        client.answer(answered(client.message(new byte[] {1, 2, 3})), server()),
        BAD_MESSAGE_CHECK,
        "envelope-unreadable");
    var forAnother = client.message(client.request(challenge()), ScepClient.selfSigned(OTHER));
    refused(
        client.answer(answered(forAnother), server()), BAD_MESSAGE_CHECK, "envelope-unreadable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "3", "18", "23", "255", "PKCSReq", "019"})
  void refusesMessageTypesItDoesNotKnow(String type) {
    client.type = type;
    refused(ask(client.request(challenge())), BAD_REQUEST, "message-type-unknown");
  }

  @Test
  void wantsANonce() {
    client.nonce = null;
    refused(ask(client.request(challenge())), BAD_REQUEST, "nonce-missing");
  }

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
  void getCaCertGivesTheRegistrationAuthorityFirstAndThenTheAuthority() throws Exception {
    var certificates = ca.bean(ScepIdentity.class).certificates();
    assertThat(certificates.several()).isTrue();
    var all =
        List.copyOf(new CMSSignedData(certificates.bytes()).getCertificates().getMatches(null));
    assertThat(all).hasSize(2);
    assertThat(all.get(0)).isEqualTo(server());
    assertThat(all.get(1).getSubject()).isEqualTo(all.get(0).getIssuer());
    assertThat(all.get(0).getExtension(Extension.extendedKeyUsage)).isNull();
  }

  @Test
  void anRsaAuthorityThatMayDecipherAnswersItself() throws Exception {
    System.setProperty("chatelaine.ca.key", "RSA");
    try (var rsa = LocalCa.withRoot(data)) {
      var certificates = rsa.bean(ScepIdentity.class).certificates();
      assertThat(certificates.several()).isFalse();
      var root = rsa.bean(Authorities.class).rootCertificate(SpaceId.DEFAULT);
      assertThat(certificates.bytes()).isEqualTo(root.getEncoded());
    } finally {
      System.clearProperty("chatelaine.ca.key");
    }
  }

  @Test
  void anEnrolmentCostsFewStatements() {
    var message = client.message(client.request(challenge()), server());
    // The identity pinned by the enrolment, which hears the event, comes on top of these.
    assertThat(ca.statements(() -> answered(message))).hasSize(6);
  }

  @Test
  void beforeTheAuthoritySignsItsIntentIsThereForEverybodyToSee() {
    var seen = new ArrayList<Long>();
    signingDoes(() -> seen.add(ca.seenByOthers(UNFINISHED)));

    assertThat(ask(client.request(challenge())).status()).isEqualTo(SUCCESS);

    assertThat(seen).contains(1L);
    assertThat(ca.seenByOthers(UNFINISHED)).isZero();
  }

  @Test
  void whatACrashLeftUnfinishedIsFinishedWhenTheClientAsksAgain() {
    var challenge = challenge();
    signingDoes(
        () -> {
          if (ca.seenByOthers(UNFINISHED) > 0) throw new IllegalStateException("power cut");
        });
    assertThatThrownBy(() -> ask(client.request(challenge))).hasMessageContaining("power cut");
    assertThat(ca.seenByOthers(UNFINISHED)).isEqualTo(1);

    signingDoes(() -> {});
    var issued = ask(client.request(challenge)).issued();

    assertThat(ca.seenByOthers(UNFINISHED)).isZero();
    assertThat(
            ca.seenByOthers(
                "select count(*) from ca_certificate where profile = 'DEVICE_IDENTITY'"
                    + " and status = 'VALID' and serial = '"
                    + issued.getSerialNumber().toString(16)
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void whatIsNeverFinishedIsTakenBackAndStandsOnTheList() {
    signingDoes(
        () -> {
          if (ca.seenByOthers(UNFINISHED) > 0) throw new IllegalStateException("power cut");
        });
    assertThatThrownBy(() -> ask(client.request(challenge()))).hasMessageContaining("power cut");
    signingDoes(() -> {});
    var book = ca.bean(IssuanceBook.class);

    assertThat(book.takeBackWhatHangs()).isZero();
    ca.passes(Duration.ofHours(2));
    assertThat(book.takeBackWhatHangs()).isEqualTo(1);

    assertThat(ca.seenByOthers(UNFINISHED)).isZero();
    var authority = ca.bean(Authorities.class).of(SpaceId.DEFAULT).id();
    ca.within(() -> ca.bean(CrlDesk.class).build(authority));
    assertThat(ca.bean(CrlDesk.class).published(authority).orElseThrow().certificates())
        .isEqualTo(1);
  }

  @Test
  void whatItsOwnerLostWhileItWasSignedIsGivenToNobody() {
    var challenge = challenge();
    signingDoes(
        () -> {
          if (ca.seenByOthers(UNFINISHED) > 0) revoke();
        });

    refused(ask(client.request(challenge)), BAD_REQUEST, "ca.taken-back");
  }

  @Test
  void aRenewalStaysInTheSpaceOfTheEnrolment() throws Exception {
    var space = new SpaceId(UUID.randomUUID());
    var authority = ca.authorityOf(space);
    var issuer = ca.bean(Issuer.class);
    var there = new Actor(Actor.Kind.SYSTEM, null, "system", Actor.Role.NONE, space, null);
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

  @Test
  void aChallengeIsKeptAsAHashOnly() {
    var plain = challenge();
    assertThat(ca.count("select count(c) from ScepChallenge c where c.hash = '" + plain + "'"))
        .isZero();
    assertThat(plain).hasSizeGreaterThanOrEqualTo(22);
  }

  private String challenge() {
    return challenge(2048);
  }

  private String challenge(int smallest) {
    var request =
        new ChallengeRequest(
            owner,
            SUBJECT,
            List.of(SubjectAltName.uri("urn:udid:1")),
            smallest,
            Duration.ofMinutes(60));
    return ca.within(() -> ca.bean(Challenges.class).offer(Actor.system(), request));
  }

  private ScepClient.Answer ask(byte[] plain) {
    return client.answer(answered(client.message(plain, server())), server());
  }

  /** Something happens whenever the authority is about to sign. */
  private void signingDoes(Runnable something) {
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

  private byte[] answered(byte[] message) {
    try {
      return ca.bean(ScepDesk.class).answer(STRANGER, ScepMessage.read(message));
    } catch (ScepUnreadable malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private X509CertificateHolder server() {
    return ca.within(() -> ca.bean(ScepIdentity.class).keys().get(0).certificate());
  }

  private ScepClient renewing(X509CertificateHolder current) {
    var next = new ScepClient(OTHER);
    next.certificate = current;
    next.signing = KEYS;
    next.type = "17";
    return next;
  }

  private byte[] renewed(ScepClient client) {
    return answered(client.message(client.request(null), server()));
  }

  private byte[] named(X509CertificateHolder certificate) {
    try {
      return new IssuerAndSerialNumber(certificate.getIssuer(), certificate.getSerialNumber())
          .getEncoded();
    } catch (java.io.IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void revoke() {
    ca.within(
        () ->
            ca.bean(Revocations.class)
                .revokeOwnedBy(Actor.system(), owner, RevocationReason.CESSATION_OF_OPERATION));
  }

  private void legacy() {
    ca.within(() -> ca.bean(Settings.class).put(Actor.system(), "scep.legacy", "true"));
  }

  /** The client learns the number; the administrator finds the reason. */
  private void refused(ScepClient.Answer answer, String failInfo, String reason) {
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
