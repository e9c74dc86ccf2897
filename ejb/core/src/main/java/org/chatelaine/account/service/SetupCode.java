package org.chatelaine.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.secret.Tokens;
import org.chatelaine.setting.Launch;

/**
 * The one-time code of the set-up. The launcher prints it and leaves its SHA-256 in {@code
 * keys/setup.code} of the data folder; it holds for 60 minutes from then.
 */
@ApplicationScoped
public class SetupCode {

  private static final Logger LOG = System.getLogger(SetupCode.class.getName());
  private static final Duration LIFE = Duration.ofMinutes(60);
  private static final int LONGEST = 200;

  @Inject private Launch launch;
  @Inject private Clocks clock;

  protected SetupCode() {}

  SetupCode(Launch launch, Clocks clock) {
    this.launch = launch;
    this.clock = clock;
  }

  boolean matches(String code) {
    if (code == null || code.length() > LONGEST) return false;
    return hash().filter(kept -> Tokens.matches(code.strip(), kept)).isPresent();
  }

  /** Takes the code away once it has served. */
  void forget() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException stays) {
      LOG.log(Level.WARNING, "The used set-up code could not be deleted: {0}", stays.toString());
    }
  }

  private Optional<String> hash() {
    try {
      var written = Files.getLastModifiedTime(file()).toInstant();
      if (!clock.now().isBefore(written.plus(LIFE))) return Optional.empty();
      return Optional.of(Files.readString(file(), StandardCharsets.US_ASCII).strip());
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  private Path file() {
    return launch.data().resolve("keys/setup.code");
  }
}
