package org.chatelaine.account.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.chatelaine.account.SessionRow;

/** What a person may change about themselves. */
@Local
public interface PortalAccount {

  /** The person themselves. */
  PortalPerson me(Visit visit);

  /**
   * Changes the password; every session of the person ends, this one too. Refused with {@code
   * password.…}, or {@code sign-in.refused} when the old one is wrong.
   */
  void changePassword(Visit visit, char[] old, char[] fresh);

  /** Where the person is signed in, at both faces, the last used first. */
  List<SessionRow> sessions(Visit visit);

  /** Ends one of these sessions; {@code session.unknown} when it is not one of them. */
  void endSession(Visit visit, UUID session);

  /** Ends all but the one that asks; says how many those were. */
  int endOtherSessions(Visit visit);

  /** Sets the language, by its tag. */
  void setLanguage(Visit visit, String language);

  /** Sets the theme: {@code system}, {@code light} or {@code dark}. */
  void setTheme(Visit visit, String theme);

  /**
   * Takes the password once more, for what must not be done by whoever finds an open browser.
   * Refused like a sign-in.
   */
  void again(Visit visit, char[] password);
}
