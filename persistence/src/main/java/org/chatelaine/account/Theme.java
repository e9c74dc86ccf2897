package org.chatelaine.account;

import java.util.Locale;
import org.chatelaine.kernel.Refused;

/** How the pages look to a person. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  /** The word kept in the database and used in pages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The theme of a word; refuses, with {@code account.theme-unknown}, any other. */
  public static Theme of(String word) {
    for (var theme : values()) if (theme.word().equals(word)) return theme;
    throw new Refused("account.theme-unknown");
  }
}
