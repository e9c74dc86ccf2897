package org.chatelaine.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chatelaine.kernel.Refused;

/**
 * Hashes and checks passwords with Argon2id, a few at a time: an unbounded log-in page would be a
 * way to take all processors and memory away from everybody else.
 */
@ApplicationScoped
public class Passwords {

  private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors());
  private static final long PATIENCE_SECONDS = 10;

  /** Checked in place of the hash of somebody unknown, so that they take as long as anybody. */
  private static final String NOBODY = Argon2.hash("nobody has this password".toCharArray());

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** A salted hash to keep. */
  public String hash(char[] password) {
    return inTurn(() -> Argon2.hash(password));
  }

  /** Whether the password is the one kept; null stands for nobody and costs the same time. */
  public boolean matches(char[] password, String hash) {
    return inTurn(() -> Argon2.matches(password, hash == null ? NOBODY : hash)) && hash != null;
  }

  private <T> T inTurn(java.util.function.Supplier<T> work) {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new Refused("busy");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refused("busy");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
