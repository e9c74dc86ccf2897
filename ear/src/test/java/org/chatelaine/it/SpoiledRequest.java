package org.chatelaine.it;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;

/**
 * Certification requests (RFC 2986) with one thing wrong, all with a good challenge unless said.
 */
final class SpoiledRequest {

  private static final X500Name NAME = new X500Name("CN=wished");
  private static final AlgorithmIdentifier RSA =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);

  private final KeyPair keys;
  private final String challenge;

  SpoiledRequest(KeyPair keys, String challenge) {
    this.keys = keys;
    this.challenge = challenge;
  }

  /** Another key than the message is signed with, of this kind and size. */
  byte[] ofAnotherKey(String algorithm, int bits) {
    var other = keys(algorithm, bits);
    var info = SubjectPublicKeyInfo.getInstance(other.getPublic().getEncoded());
    var digest = algorithm.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    return built(info, other, digest, new DERPrintableString(challenge));
  }

  /**
   * The sender's RSA key with another exponent or its modulus to a power, which has no small factor
   * either. The signature does not fit it, but that is not asked before.
   */
  byte[] ofKey(int power, int exponent) {
    var own = (java.security.interfaces.RSAPublicKey) keys.getPublic();
    try {
      var key = new RSAPublicKey(own.getModulus().pow(power), BigInteger.valueOf(exponent));
      return built(new SubjectPublicKeyInfo(RSA, key), keys, "SHA256withRSA", text(challenge));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Calls itself an RSA key and is none. */
  byte[] ofNoKey() {
    var info = new SubjectPublicKeyInfo(RSA, new byte[] {1, 2, 3});
    return built(info, keys, "SHA256withRSA", text(challenge));
  }

  byte[] signedWith(String algorithm) {
    return built(own(), keys, algorithm, text(challenge));
  }

  byte[] withWrongSignature() {
    var request = signedWith("SHA256withRSA");
    request[request.length - 1] ^= 1;
    return request;
  }

  byte[] withoutChallenge() {
    return withChallenges();
  }

  byte[] withTwoChallenges() {
    return withChallenges(text(challenge), text(challenge));
  }

  byte[] withChallengeThatIsNoText() {
    return withChallenges(new DERSequence(text(challenge)));
  }

  private byte[] withChallenges(ASN1Encodable... values) {
    var attribute =
        new Attribute(PKCSObjectIdentifiers.pkcs_9_at_challengePassword, new DERSet(values));
    return with(new DERTaggedObject(false, 0, new DERSet(attribute)));
  }

  /** A number where the attributes ought to be. */
  byte[] withANumberForAttributes() {
    return with(new ASN1Integer(7));
  }

  /** Well signed, with attributes that no library would write. */
  private byte[] with(ASN1Encodable attributes) {
    try {
      var info = new DERSequence(new ASN1Encodable[] {new ASN1Integer(0), NAME, own(), attributes});
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
      signer.getOutputStream().write(info.getEncoded());
      var signature = new DERBitString(signer.getSignature());
      return new DERSequence(new ASN1Encodable[] {info, signer.getAlgorithmIdentifier(), signature})
          .getEncoded();
    } catch (IOException | OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  byte[] cutShort() {
    var request = signedWith("SHA256withRSA");
    return Arrays.copyOf(request, request.length / 2);
  }

  /** Sequences within sequences, deeper than anything real. */
  static byte[] nested() {
    var deep = new byte[4000];
    for (int i = 0; i < deep.length; i += 2) {
      deep[i] = 0x30;
      deep[i + 1] = (byte) 0x80;
    }
    return deep;
  }

  private byte[] built(
      SubjectPublicKeyInfo key, KeyPair signer, String algorithm, ASN1Encodable... challenges) {
    try {
      return new PKCS10CertificationRequestBuilder(NAME, key)
          .addAttribute(PKCSObjectIdentifiers.pkcs_9_at_challengePassword, challenges)
          .build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate()))
          .getEncoded();
    } catch (IOException | OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private SubjectPublicKeyInfo own() {
    return SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
  }

  private static DERPrintableString text(String text) {
    return new DERPrintableString(text);
  }

  private static KeyPair keys(String algorithm, int bits) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
