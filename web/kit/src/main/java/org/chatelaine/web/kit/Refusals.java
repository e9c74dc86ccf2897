package org.chatelaine.web.kit;

import java.util.Locale;
import java.util.Optional;
import org.chatelaine.kernel.Refused;

/** Finds the refusal inside whatever it was wrapped in, and puts it into words. */
public final class Refusals {

  private static final int DEEPEST = 20;

  private Refusals() {}

  /** The refusal that caused this, if it was one. */
  public static Optional<Refused> in(Throwable thrown) {
    var depth = 0;
    for (var at = thrown; at != null && depth < DEEPEST; at = at.getCause(), depth++) {
      if (at instanceof Refused refused) return Optional.of(refused);
    }
    return Optional.empty();
  }

  /** The refusal in words. */
  public static String words(Refused refused, Locale locale) {
    var text = Words.of(locale, "refused." + refused.key(), refused.arguments());
    return text.startsWith("???") ? Words.of(locale, "refused.other", refused.key()) : text;
  }

  /** Whether it says that the thing asked for is not there, or not this person's. */
  static boolean isAbsence(Refused refused) {
    return refused.key().endsWith(".unknown");
  }

  /** Whether it says that the person may not. */
  static boolean isForbidden(Refused refused) {
    return refused.key().startsWith("actor.not-");
  }
}
