package org.chatelaine.platform.apple.service;

import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A self-made certificate and key: of a mock of Apple's server, or of a push certificate. */
record ServerIdentity(X509Certificate certificate, PrivateKey key) {

  static ServerIdentity make(String subject, Instant notAfter) throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var keys = generator.generateKeyPair();
    var name = new X500Name(subject);
    var builder =
        new JcaX509v3CertificateBuilder(
            name, BigInteger.TEN, new Date(0), Date.from(notAfter), name, keys.getPublic());
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
    var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
    var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    return new ServerIdentity(certificate, keys.getPrivate());
  }

  byte[] pkcs12() {
    return new PushIdentity(certificate, key).pkcs12();
  }
}
