package org.chatelaine.account.api;

import jakarta.ejb.Local;

/** What a person may change about themselves. */
@Local
public interface PortalAccount {

  /** The person themselves. */
  PortalPerson me(String token);

  /**
   * Changes the password; every session of the person ends, this one too. Refused with {@code
   * password.…}, or {@code sign-in.refused} when the old one is wrong.
   */
  void changePassword(String token, char[] old, char[] fresh);

  /** Sets the language, by its tag. */
  void setLanguage(String token, String language);

  /** Sets the theme: {@code system}, {@code light} or {@code dark}. */
  void setTheme(String token, String theme);

  /**
   * Takes the password once more, for what must not be done by whoever finds an open browser.
   * Refused like a sign-in.
   */
  void again(String token, char[] password);
}
