package org.chatelaine.setting.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.setting.Settings;
import org.chatelaine.setting.api.Organisation;
import org.chatelaine.setting.api.PortalOrganisation;

/** Tells the portal whose it is. */
@Stateless
public class PortalOrganisationDesk implements PortalOrganisation {

  @Inject private Settings settings;
  @Inject private Proxies proxies;

  @Override
  public Organisation organisation() {
    return new Organisation(
        settings.get(SpaceId.DEFAULT, "organisation.name", ""),
        settings.get(SpaceId.DEFAULT, "organisation.helpdesk", ""));
  }

  @Override
  public Set<String> proxies() {
    return proxies.ofPeople();
  }
}
