package org.chatelaine.platform.apple.service;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Collections;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.chatelaine.kernel.Refused;

/** A push certificate and its key. */
record PushIdentity(X509Certificate certificate, PrivateKey key) {

  /** Sealed as a whole; the file's own password adds nothing. */
  static final String PASSWORD = "chatelaine";

  PushIdentity {
    if (!(certificate.getPublicKey() instanceof RSAPublicKey of)
        || !(key instanceof RSAPrivateKey mine)
        || !of.getModulus().equals(mine.getModulus())) throw new Refused("push.key-differs");
  }

  /** Reads PKCS#12 or PEM; refuses with {@code push.unreadable} whatever is neither. */
  static PushIdentity read(byte[] file, char[] password) {
    try {
      var text = new String(file, StandardCharsets.US_ASCII);
      return text.contains("-----BEGIN") ? ofPem(text, password) : ofPkcs12(file, password);
    } catch (Refused known) {
      throw known;
    } catch (GeneralSecurityException
        | IOException
        | OperatorCreationException
        | PKCSException
        | RuntimeException malformed) {
      throw new Refused("push.unreadable");
    }
  }

  private static PushIdentity ofPkcs12(byte[] file, char[] password)
      throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(file), password);
    for (var alias : Collections.list(store.aliases()))
      if (store.getKey(alias, password) instanceof PrivateKey key
          && store.getCertificate(alias) instanceof X509Certificate certificate)
        return new PushIdentity(certificate, key);
    throw new Refused("push.unreadable");
  }

  private static PushIdentity ofPem(String text, char[] password)
      throws GeneralSecurityException, IOException, OperatorCreationException, PKCSException {
    X509Certificate certificate = null;
    PrivateKey key = null;
    try (var parser = new PEMParser(new StringReader(text))) {
      for (var each = parser.readObject(); each != null; each = parser.readObject()) {
        if (each instanceof X509CertificateHolder holder && certificate == null)
          certificate = new JcaX509CertificateConverter().getCertificate(holder);
        else if (!(each instanceof X509CertificateHolder)) key = key(each, password);
      }
    }
    if (certificate == null || key == null) throw new Refused("push.unreadable");
    return new PushIdentity(certificate, key);
  }

  private static PrivateKey key(Object pem, char[] password)
      throws PEMException, IOException, OperatorCreationException, PKCSException {
    var converter = new JcaPEMKeyConverter();
    if (pem instanceof PrivateKeyInfo plain) return converter.getPrivateKey(plain);
    if (pem instanceof PEMKeyPair pair) return converter.getKeyPair(pair).getPrivate();
    if (pem instanceof PEMEncryptedKeyPair sealed) {
      var opener = new JcePEMDecryptorProviderBuilder().build(password);
      return converter.getKeyPair(sealed.decryptKeyPair(opener)).getPrivate();
    }
    if (pem instanceof PKCS8EncryptedPrivateKeyInfo sealed) {
      var opener = new JceOpenSSLPKCS8DecryptorProviderBuilder().build(password);
      return converter.getPrivateKey(sealed.decryptPrivateKeyInfo(opener));
    }
    throw new Refused("push.unreadable");
  }

  /** The UID of the subject: what Apple calls the topic. */
  String topic() {
    var name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    var ids = name.getRDNs(BCStyle.UID);
    if (ids.length == 0) throw new Refused("push.no-topic");
    var topic = IETFUtils.valueToString(ids[0].getFirst().getValue());
    if (!topic.startsWith("com.apple.mgmt.")) throw new Refused("push.no-topic");
    return topic;
  }

  Instant expires() {
    return certificate.getNotAfter().toInstant();
  }

  /** Certificate and key, to be sealed. */
  byte[] pkcs12() {
    try (var out = new ByteArrayOutputStream()) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      var password = PASSWORD.toCharArray();
      store.setKeyEntry("push", key, password, new Certificate[] {certificate});
      store.store(out, password);
      return out.toByteArray();
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Says nothing of the key. */
  @Override
  public String toString() {
    return "PushIdentity[" + certificate.getSubjectX500Principal() + "]";
  }
}
