package org.chatelaine.ca.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.chatelaine.secret.SecretBox;

/** The root authority as the launcher leaves it in the data folder: certificate and sealed key. */
record RootFiles(Path certificateFile, Path keyFile, SecretBox box) {

  /** A root authority about to be kept. */
  record Root(X509CertificateHolder certificate, byte[] pkcs8, String keyAlgorithm) {}

  static RootFiles in(Path data, SecretBox box) {
    var keys = data.resolve("keys");
    return new RootFiles(keys.resolve("root-ca.crt"), keys.resolve("root-ca.key.sealed"), box);
  }

  /** Reads both and makes sure that they belong together. */
  Root read(Signing signing) {
    try (var pem =
        new PEMParser(Files.newBufferedReader(certificateFile, StandardCharsets.US_ASCII))) {
      var certificate = (X509CertificateHolder) pem.readObject();
      var pkcs8 = box.openFile(Files.readAllBytes(keyFile), "root-ca.key");
      return sound(new Root(certificate, pkcs8, algorithm(signing, pkcs8)), signing);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The root authority's files are not readable", unreadable);
    }
  }

  private static Root sound(Root root, Signing signing) {
    var text = "does the key belong to the certificate".getBytes(StandardCharsets.US_ASCII);
    if (!Proof.matches(signing.privateKey(root.pkcs8), root.certificate, text, signing))
      throw new IllegalStateException("root-ca.key.sealed does not belong to root-ca.crt");
    return root;
  }

  private static String algorithm(Signing signing, byte[] pkcs8) {
    return signing.privateKey(pkcs8).getAlgorithm().startsWith("EC") ? "EC" : "RSA";
  }
}
