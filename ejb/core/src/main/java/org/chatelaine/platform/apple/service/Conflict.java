package org.chatelaine.platform.apple.service;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.chatelaine.kernel.Refused;

/**
 * Tells whether a transaction failed since another one was in its way. Then nothing of it happened,
 * and nothing speaks against doing it again. A device's answer must not be lost over that: whoever
 * gave it will not do so twice.
 */
final class Conflict {

  private Conflict() {}

  static boolean isIn(Throwable failed) {
    for (var each = failed; each != null; each = each.getCause())
      if (each instanceof Refused
          || each instanceof OptimisticLockException
          || each instanceof RollbackException
          || each instanceof SQLException refused && isConflict(refused.getSQLState())) return true;
    return false;
  }

  /** A constraint that somebody else's row breaks, a deadlock, or a lock waited for in vain. */
  private static boolean isConflict(String state) {
    return state != null
        && (state.startsWith("23")
            || state.startsWith("40")
            || state.equals("55P03")
            || state.equals("HYT00"));
  }
}
