package org.chatelaine.launch;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;

/** Reads and writes PEM files (RFC 7468). */
final class Pem {

  private Pem() {}

  static List<X509Certificate> certificates(Path file) throws IOException, CertificateException {
    var found = new ArrayList<X509Certificate>();
    for (var object : objects(file)) {
      if (object instanceof X509CertificateHolder holder) {
        found.add(new JcaX509CertificateConverter().getCertificate(holder));
      }
    }
    return found;
  }

  /** The first private key in the file: PKCS#8, or the older forms of RSA and EC; unencrypted. */
  static PrivateKey privateKey(Path file) throws IOException {
    var converter = new JcaPEMKeyConverter();
    for (var object : objects(file)) {
      if (object instanceof PEMKeyPair pair)
        return converter.getPrivateKey(pair.getPrivateKeyInfo());
      if (object instanceof PrivateKeyInfo info) return converter.getPrivateKey(info);
    }
    throw new IOException("no unencrypted private key in it");
  }

  private static List<Object> objects(Path file) throws IOException {
    var text = java.nio.file.Files.readString(file, StandardCharsets.US_ASCII);
    var objects = new ArrayList<>();
    try (var parser = new PEMParser(new StringReader(text))) {
      for (var object = parser.readObject(); object != null; object = parser.readObject()) {
        objects.add(object);
      }
    }
    return objects;
  }

  static byte[] of(X509Certificate certificate) {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(certificate);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
