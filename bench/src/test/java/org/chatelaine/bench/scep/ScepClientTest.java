package org.chatelaine.bench.scep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.KeyPair;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.chatelaine.bench.http.Http;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.mini.MiniMdm;
import org.chatelaine.bench.pki.Certs;
import org.chatelaine.bench.pki.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScepClientTest {
  private static final KeyPair KEYS = Identity.freshKeys(2048);
  private final MiniMdm server = new MiniMdm();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aDeviceGetsACertificateForItsOwnKey() {
    var certificate = enrol("s3cret", ScepChoices.asTold());
    assertThat(certificate.getPublicKey()).isEqualTo(KEYS.getPublic());
    assertThat(Certs.commonName(certificate)).isEqualTo("phone");
    assertThat(server.scep.methods).containsExactly("POST");
    assertThat(server.scep.ciphers).containsExactly(ScepCipher.AES_128.oid().getId());
  }

  @ParameterizedTest
  @EnumSource(
      value = ScepCipher.class,
      names = {"AES_128", "AES_256", "DES3"})
  void theCipherIsTheOneChosen(ScepCipher cipher) {
    enrol("s3cret", ScepChoices.asTold().encryptedWith(cipher));
    assertThat(server.scep.ciphers).containsExactly(cipher.oid().getId());
  }

  @Test
  void capabilitiesDecideWhenNothingIsChosen() {
    server.scep.caps = "DES3\nSHA-1\n";
    enrol("s3cret", ScepChoices.asTold());
    assertThat(server.scep.methods).containsExactly("GET");
    assertThat(server.scep.ciphers).containsExactly(ScepCipher.DES3.oid().getId());
    assertThat(server.scep.digests).containsExactly("1.3.14.3.2.26");
  }

  @Test
  void aWrongChallengeIsARefusalWithItsFailInfo() {
    var refused =
        catchThrowableOfType(ScepRefused.class, () -> enrol("guess", ScepChoices.asTold()));
    assertThat(refused.pkiStatus()).isEqualTo(2);
    assertThat(refused.failInfo()).isEqualTo(2);
  }

  @Test
  void anotherAuthorityThanTheOneNamedIsNotAsked() {
    assertThatThrownBy(() -> client(ScepChoices.asTold()).authority(new byte[32]))
        .isInstanceOf(ScepBroken.class);
    assertThat(server.scep.methods).isEmpty();
  }

  @Test
  void spoiledRepliesAreNotBelieved() {
    server.scep.spoilsRecipientNonce = true;
    assertBroken("recipientNonce");
    server.scep.spoilsRecipientNonce = false;
    server.scep.echoesNonce = true;
    assertBroken("not fresh");
    server.scep.echoesNonce = false;
    server.scep.addsRootFirst = true;
    assertBroken("mismatching public keys");
    server.scep.addsRootFirst = false;
    server.scep.replyCipher = PKCSObjectIdentifiers.des_EDE3_CBC;
    assertBroken("another cipher");
  }

  private void assertBroken(String words) {
    assertThatThrownBy(() -> enrol("s3cret", ScepChoices.asTold()))
        .isInstanceOf(ScepBroken.class)
        .hasMessageContaining(words);
  }

  private java.security.cert.X509Certificate enrol(String challenge, ScepChoices choices) {
    var wish = ScepWish.first(KEYS, new X500Name("CN=phone"), challenge);
    var fingerprint = Certs.digest("SHA-256", Certs.der(server.ca.root));
    return client(choices).enrol(wish, fingerprint);
  }

  private ScepClient client(ScepChoices choices) {
    return new ScepClient(new Http(Tls.trustingAnyone()), server.scepUrl(), "device", choices);
  }
}
