package org.chatelaine.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.chatelaine.setting.Launch;

/**
 * The one key every other secret is sealed under: 32 bytes in base64, from the environment variable
 * {@code CHATELAINE_MASTER_KEY} or the file {@code keys/master.key} of the data folder. Without it
 * the product does not start: a new one would make everything sealed before unreadable.
 */
@ApplicationScoped
public class MasterKey {

  private static final int BYTES = 32;

  private final SecretKey key;

  protected MasterKey() {
    this.key = null;
  }

  @Inject
  public MasterKey(Launch launch) {
    this(fromEnvironmentOr(launch.data().resolve("keys/master.key")));
  }

  /** A key given in base64. */
  public MasterKey(String base64) {
    var bytes = Base64.getDecoder().decode(base64.strip());
    if (bytes.length != BYTES)
      throw new IllegalStateException("The master key must be 32 bytes in base64");
    this.key = new SecretKeySpec(bytes, "AES");
  }

  SecretKey key() {
    return key;
  }

  private static String fromEnvironmentOr(Path file) {
    var given = System.getenv("CHATELAINE_MASTER_KEY");
    if (given != null && !given.isBlank()) return given;
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(
          "No master key: neither CHATELAINE_MASTER_KEY nor " + file, missing);
    }
  }
}
