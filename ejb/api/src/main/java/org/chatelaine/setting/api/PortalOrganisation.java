package org.chatelaine.setting.api;

import jakarta.ejb.Local;
import java.util.Set;

/** Whose portal this is; needs no session, since the door shows it. */
@Local
public interface PortalOrganisation {

  Organisation organisation();

  /** The addresses of the proxies in front of its door. */
  Set<String> proxies();
}
