package org.chatelaine.bench.pki;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;

/** A private key and the certificate for it. */
public record Identity(PrivateKey key, X509Certificate certificate) {

  /** A fresh RSA key pair of this many bits. */
  public static KeyPair freshKeys(int bits) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no RSA", e);
    }
  }

  /** The identity of a PKCS#8 RSA key and a DER certificate. */
  public static Identity read(byte[] pkcs8, byte[] certificate) {
    try {
      var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      return new Identity(key, Certs.read(certificate));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an RSA key", e);
    }
  }

  @Override
  public String toString() {
    return "identity of " + certificate.getSubjectX500Principal();
  }
}
