package org.chatelaine.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/**
 * How long a node's chain was at a moment, signed. Kept outside the database too, so that cutting
 * the chain short shows.
 *
 * @param signature ECDSA with SHA-256 over the other four, in base64
 */
public record AuditHead(
    String node, long sequence, String hash, Instant signedAt, String signature) {

  private static final String ALGORITHM = "SHA256withECDSA";

  /** Signs where the chain stands now. */
  public static AuditHead signed(
      String node, long sequence, String hash, Instant now, PrivateKey key)
      throws GeneralSecurityException {
    var signer = Signature.getInstance(ALGORITHM);
    signer.initSign(key);
    signer.update(statement(node, sequence, hash, now));
    var signature = Base64.getEncoder().encodeToString(signer.sign());
    return new AuditHead(node, sequence, hash, now, signature);
  }

  /** Whether the signature is of this key and over just this. */
  boolean isSignedBy(PublicKey key) {
    try {
      var verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(statement(node, sequence, hash, signedAt));
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      return false;
    }
  }

  /** One line of the file kept outside the database. */
  public String line() {
    return String.join(" ", node, Long.toString(sequence), hash, signedAt.toString(), signature);
  }

  /** Reads what {@link #line()} wrote. */
  static AuditHead parse(String line) {
    var part = line.strip().split(" ");
    if (part.length != 5) throw new IllegalArgumentException("A head of an audit chain: " + line);
    return new AuditHead(
        part[0], Long.parseLong(part[1]), part[2], Instant.parse(part[3]), part[4]);
  }

  private static byte[] statement(String node, long sequence, String hash, Instant at) {
    return ("chatelaine audit head\n" + node + "\n" + sequence + "\n" + hash + "\n" + at)
        .getBytes(StandardCharsets.UTF_8);
  }
}
