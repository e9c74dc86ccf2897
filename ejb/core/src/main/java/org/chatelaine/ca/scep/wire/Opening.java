package org.chatelaine.ca.scep.wire;

import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientOperator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipient;
import org.bouncycastle.jcajce.io.CipherInputStream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.InputDecryptor;

/**
 * Unwraps a content key. Where that fails it goes on with a random key, so that failing takes the
 * same way and time as succeeding (RFC 3218 section 2.3.2).
 */
final class Opening extends JceKeyTransRecipient {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final BouncyCastleProvider BOUNCY = new BouncyCastleProvider();

  private final ScepEnvelope.Opener opener;
  private final Ciphers cipher;

  Opening(ScepEnvelope.Opener opener, Ciphers cipher) {
    super(opener.key());
    this.opener = opener;
    this.cipher = cipher;
    setProvider(BOUNCY);
  }

  @Override
  public RecipientOperator getRecipientOperator(
      AlgorithmIdentifier keyAlgorithm, AlgorithmIdentifier contentAlgorithm, byte[] wrapped)
      throws CMSException {
    var other = new byte[cipher.keyBytes()];
    RANDOM.nextBytes(other);
    var key = key(keyAlgorithm, contentAlgorithm, wrapped, other);
    try {
      var content = Cipher.getInstance(cipher.transformation());
      var iv = ASN1OctetString.getInstance(contentAlgorithm.getParameters()).getOctets();
      if (iv.length != cipher.blockBytes()) throw ScepEnvelope.unreadable();
      content.init(
          Cipher.DECRYPT_MODE, new SecretKeySpec(key, cipher.family()), new IvParameterSpec(iv));
      return new RecipientOperator(new Decryptor(contentAlgorithm, content));
    } catch (GeneralSecurityException wrong) {
      throw ScepEnvelope.unreadable();
    }
  }

  private byte[] key(
      AlgorithmIdentifier keyAlgorithm, AlgorithmIdentifier content, byte[] wrapped, byte[] other) {
    try {
      if (PKCSObjectIdentifiers.rsaEncryption.equals(keyAlgorithm.getAlgorithm()))
        return unpadded(raw(wrapped), other);
      if (!PKCSObjectIdentifiers.id_RSAES_OAEP.equals(keyAlgorithm.getAlgorithm())) return other;
      var key = extractSecretKey(keyAlgorithm, content, wrapped).getEncoded();
      return key.length == other.length ? key : other;
    } catch (GeneralSecurityException | CMSException | RuntimeException wrong) {
      return other;
    }
  }

  private byte[] raw(byte[] wrapped) throws GeneralSecurityException {
    var rsa =
        opener.provider() == null
            ? Cipher.getInstance("RSA/ECB/NoPadding")
            : Cipher.getInstance("RSA/ECB/NoPadding", opener.provider());
    rsa.init(Cipher.DECRYPT_MODE, opener.key());
    return rsa.doFinal(wrapped);
  }

  /**
   * The key at the end of a PKCS#1 block ({@code 00 02}, padding without a zero, {@code 00}, key),
   * or the other one; which of them is chosen without a branch.
   */
  static byte[] unpadded(byte[] block, byte[] other) {
    var start = block.length - other.length;
    var wrong = block[0] | block[1] ^ 2 | block[start - 1];
    for (int i = 2; i < start - 1; i++) wrong |= ((block[i] & 0xff) - 1) >>> 31;
    var keep = (wrong & 0xff | -(wrong & 0xff)) >> 31;
    var key = new byte[other.length];
    for (int i = 0; i < key.length; i++)
      key[i] = (byte) (block[start + i] & ~keep | other[i] & keep);
    return key;
  }

  private record Decryptor(AlgorithmIdentifier algorithm, Cipher cipher) implements InputDecryptor {

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return algorithm;
    }

    @Override
    public InputStream getInputStream(InputStream sealed) {
      return new CipherInputStream(sealed, cipher);
    }
  }
}
