package org.chatelaine.account.service;

import org.chatelaine.account.PersonRow;
import org.chatelaine.account.api.PortalPerson;
import org.chatelaine.account.api.PortalSession;

/** What the portal is shown of sessions and people. */
public final class Shown {

  private Shown() {}

  public static PortalSession session(SignedIn signedIn) {
    return new PortalSession(signedIn.token(), person(signedIn.person()), signedIn.absoluteEnd());
  }

  public static PortalPerson person(PersonRow row) {
    return new PortalPerson(row.id(), row.mail(), row.name(), row.language(), row.theme());
  }
}
