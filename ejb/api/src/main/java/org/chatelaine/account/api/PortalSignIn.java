package org.chatelaine.account.api;

import jakarta.ejb.Local;

/** The portal's way in and out. */
@Local
public interface PortalSignIn {

  /**
   * Signs somebody in at the portal. Refused with {@code sign-in.refused}, the same and after the
   * same time, when the person is unknown, the password wrong or the account closed for a moment.
   *
   * @param address where the request came from
   * @param agent what the browser calls itself, or null
   */
  PortalSession signIn(String mail, char[] password, String address, String agent);

  /**
   * Who a session belongs to; asked at every request, one statement. Refused with {@code
   * session.ended} when there is no such session any more.
   */
  PortalPerson person(Visit visit);

  /** Ends the session; nothing happens when there is none. */
  void signOut(Visit visit);
}
