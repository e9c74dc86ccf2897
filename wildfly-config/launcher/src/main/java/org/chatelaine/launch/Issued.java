package org.chatelaine.launch;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** What the root's and the server's certificates have in common in the making. */
final class Issued {

  private Issued() {}

  static KeyPair ellipticKey() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  static KeyPair rsaKey(int bits) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  /**
   * With a random serial of 128 bits (CA/Browser Forum asks for 64), positive as RFC 5280 wants.
   */
  static X509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, PublicKey key, Instant from, Instant until) {
    var serial = new BigInteger(128, new SecureRandom()).setBit(0);
    return new JcaX509v3CertificateBuilder(
        issuer, serial, Date.from(from), Date.from(until), subject, key);
  }

  static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
      throws GeneralSecurityException {
    var algorithm = key instanceof ECKey ? "SHA256withECDSA" : "SHA256withRSA";
    try {
      var signer = new JcaContentSignerBuilder(algorithm).build(key);
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (OperatorCreationException failed) {
      throw new GeneralSecurityException(failed);
    }
  }

  /** Adds extensions; their encoding cannot fail for values we made ourselves. */
  interface Extensions {
    void addTo(X509v3CertificateBuilder builder) throws CertIOException, GeneralSecurityException;
  }

  static void add(X509v3CertificateBuilder builder, Extensions extensions)
      throws GeneralSecurityException {
    try {
      extensions.addTo(builder);
    } catch (IOException impossible) {
      throw new GeneralSecurityException(impossible);
    }
  }
}
