package org.chatelaine.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * What the audit keeps in the data folder, outside the database: its public key {@code
 * keys/audit.pub} and every signed head, one per line, in {@code audit/heads.log}. An operator who
 * copies both elsewhere can prove later that nothing was taken away.
 */
public final class AuditFiles {

  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----\n";
  private static final String END = "\n-----END PUBLIC KEY-----\n";

  private final Path data;

  public AuditFiles(Path data) {
    this.data = data;
  }

  /** Writes the public key where it is not written yet. */
  public void export(byte[] publicKey) throws IOException {
    var pem = BEGIN + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey) + END;
    if (Files.exists(key()) && Files.readString(key()).equals(pem)) return;
    Files.createDirectories(key().getParent());
    Files.writeString(key(), pem, StandardCharsets.US_ASCII);
  }

  /** The public key that was exported. */
  public PublicKey publicKey() throws IOException, GeneralSecurityException {
    var text = Files.readString(key(), StandardCharsets.US_ASCII);
    var body = text.replace(BEGIN, "").replace(END, "");
    return publicKey(Base64.getMimeDecoder().decode(body));
  }

  /** A public key from its X.509 encoding. */
  public static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
    return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
  }

  /** Adds a head at the end. */
  public void keep(AuditHead head) throws IOException {
    Files.createDirectories(heads().getParent());
    Files.writeString(
        heads(),
        head.line() + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** All heads kept here. */
  public List<AuditHead> kept() throws IOException {
    if (!Files.exists(heads())) return List.of();
    try (var lines = Files.lines(heads(), StandardCharsets.UTF_8)) {
      return lines.filter(line -> !line.isBlank()).map(AuditHead::parse).toList();
    }
  }

  private Path key() {
    return data.resolve("keys/audit.pub");
  }

  private Path heads() {
    return data.resolve("audit/heads.log");
  }
}
