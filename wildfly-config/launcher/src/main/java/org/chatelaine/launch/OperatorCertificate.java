package org.chatelaine.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.time.Clock;
import java.util.Date;
import java.util.List;

/** The operator's own certificate and key, given as PEM files, in place of ours. */
record OperatorCertificate(List<X509Certificate> chain, PrivateKey key) {

  static OperatorCertificate read(Path chain, Path key) {
    try {
      var certificates = Pem.certificates(chain);
      if (certificates.isEmpty()) throw new IOException("no certificate in it");
      var found = new OperatorCertificate(certificates, Pem.privateKey(key));
      if (!found.keyFits()) throw new IOException("the key belongs to another certificate");
      return found;
    } catch (IOException | GeneralSecurityException unusable) {
      throw new Failure(
          Failure.SETTING,
          "CHATELAINE_TLS_CERT ("
              + chain
              + ") and CHATELAINE_TLS_KEY ("
              + key
              + ") cannot be used: "
              + unusable.getMessage()
              + ".",
          unusable);
    }
  }

  private boolean keyFits() throws GeneralSecurityException {
    var algorithm = key instanceof ECKey ? "SHA256withECDSA" : "SHA256withRSA";
    var message = new byte[] {1, 2, 3};
    var signing = Signature.getInstance(algorithm);
    signing.initSign(key);
    signing.update(message);
    return verifies(algorithm, chain.get(0).getPublicKey(), message, signing.sign());
  }

  private static boolean verifies(String algorithm, PublicKey key, byte[] message, byte[] signature)
      throws GeneralSecurityException {
    var verifying = Signature.getInstance(algorithm);
    if (!algorithm.endsWith(key.getAlgorithm()) && !key.getAlgorithm().equals("EC")) return false;
    verifying.initVerify(key);
    verifying.update(message);
    return verifying.verify(signature);
  }

  /** What an operator should know before devices find out. */
  List<String> warnings(List<Door> doors, Clock clock) {
    var leaf = chain.get(0);
    var warnings = new java.util.ArrayList<String>();
    if (leaf.getNotAfter().before(Date.from(clock.instant()))) {
      warnings.add("The certificate of CHATELAINE_TLS_CERT expired on " + leaf.getNotAfter() + ".");
    }
    var names = ServerCertificate.names(leaf);
    doors.stream()
        .map(Door::host)
        .distinct()
        .filter(host -> names.stream().noneMatch(name -> covers(name, host)))
        .forEach(
            h -> warnings.add("The certificate of CHATELAINE_TLS_CERT does not name " + h + "."));
    return warnings;
  }

  private static boolean covers(String name, String host) {
    if (name.equalsIgnoreCase(host)) return true;
    // RFC 6125: a star stands for exactly one label
    var dot = host.indexOf('.');
    return name.startsWith("*.")
        && dot > 0
        && name.substring(1).equalsIgnoreCase(host.substring(dot));
  }
}
