package org.chatelaine.ca.scep.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a SCEP message has to look, and how ours do. */
class ScepFormsTest extends ScepStory {

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
  @ValueSource(strings = {"SHA1withRSA", "MD5withRSA", "SHA512withRSA"})
  void takesNoSignatureThatIsMadeWithAnotherDigestThanTheMessageNames(String disguise) {
    client.disguise = disguise;
    refused(ask(client.request(challenge())), BAD_ALG, "signature-not-taken");
    legacy();
    refused(ask(client.request(challenge())), BAD_ALG, "signature-not-taken");
  }

  @Test
  void aStrongSignatureDoesNotMakeUpForAWeakDigest() {
    client.disguise = "SHA256withRSA";
    client.signature = "SHA1withRSA";
    refused(ask(client.request(challenge())), BAD_ALG, "digest-legacy");
    client.signature = "MD5withRSA";
    refused(ask(client.request(challenge())), BAD_ALG, "digest-not-taken");
  }

  @Test
  void theSameHoldsForTheRequestInside() {
    var challenge = challenge();
    refused(ask(ScepClient.request(KEYS, challenge, "SHA1withRSA")), BAD_ALG, "digest-legacy");
    refused(ask(ScepClient.request(KEYS, challenge, "MD5withRSA")), BAD_ALG, "digest-not-taken");
    legacy();
    refused(ask(ScepClient.request(KEYS, challenge, "MD5withRSA")), BAD_ALG, "digest-not-taken");
    assertThat(ask(ScepClient.request(KEYS, challenge, "SHA1withRSA")).status()).isEqualTo(SUCCESS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHA384withRSA", "SHA512withRSA"})
  void takesLongerDigests(String signature) {
    client.signature = signature;
    assertThat(ask(client.request(challenge())).status()).isEqualTo(SUCCESS);
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
  void getCaCertGivesTheRegistrationAuthorityFirstAndThenTheAuthority() throws Exception {
    var certificates = ca.bean(ScepIdentity.class).certificates();
    var all = List.copyOf(new CMSSignedData(certificates).getCertificates().getMatches(null));
    assertThat(all).hasSize(2);
    assertThat(all.get(0)).isEqualTo(server());
    assertThat(all.get(1).getSubject()).isEqualTo(all.get(0).getIssuer());
    assertThat(all.get(0).getExtension(Extension.extendedKeyUsage)).isNull();
  }
}
