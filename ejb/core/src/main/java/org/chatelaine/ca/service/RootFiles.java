package org.chatelaine.ca.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.chatelaine.secret.SecretBox;

/** The root authority as the launcher leaves it in the data folder: certificate and sealed key. */
record RootFiles(Path certificateFile, Path keyFile, SecretBox box) {

  private static final int RSA_BITS = 3072;

  /** A root authority about to be kept. */
  record Root(X509CertificateHolder certificate, byte[] pkcs8, String keyAlgorithm) {}

  static Optional<RootFiles> in(Path data, SecretBox box) {
    var keys = data.resolve("keys");
    var files = new RootFiles(keys.resolve("root-ca.crt"), keys.resolve("root-ca.key.sealed"), box);
    return Files.exists(files.certificateFile) && Files.exists(files.keyFile)
        ? Optional.of(files)
        : Optional.empty();
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

  /** A root of our own making, where the product runs on a server it did not bring along. */
  static Root fresh(Signing signing, Instant now) {
    var rsa = "RSA".equalsIgnoreCase(System.getProperty("chatelaine.ca.key"));
    KeyPair keys = rsa ? signing.rsa(RSA_BITS) : signing.ec();
    var pkcs8 = keys.getPrivate().getEncoded();
    return new Root(LocalRoot.certificate(keys, signing, now), pkcs8, rsa ? "RSA" : "EC");
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
