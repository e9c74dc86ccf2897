package org.chatelaine.setting.api;

import jakarta.ejb.Local;

/** Whose portal this is; needs no session, since the door shows it. */
@Local
public interface PortalOrganisation {

  Organisation organisation();
}
