package org.chatelaine.web.kit;

import java.util.List;
import java.util.UUID;
import org.chatelaine.account.SessionRow;

/**
 * What somebody looks after about their own account. Exactly one bean of a WAR answers it, as the
 * {@link Door}.
 */
public interface OwnAccount {

  /**
   * Changes the password; every session ends, this one too.
   *
   * @throws org.chatelaine.kernel.Refused with {@code sign-in.refused} when the old one is wrong,
   *     {@code password.…} when the new one is no good
   */
  void changePassword(char[] old, char[] fresh);

  /** Where one is signed in, the last used first. */
  List<SessionRow> sessions();

  /** Ends one of these sessions. */
  void end(UUID session);

  /** Ends all but this one; says how many those were. */
  int endOthers();
}
