package org.chatelaine.web.portal.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.chatelaine.setting.api.PortalOrganisation;

/** Whom people may ask; told to whoever stands before the door too. */
@Named
@RequestScoped
public class HelpDesk {

  @EJB PortalOrganisation house;

  private String words;

  /** In the organisation's own words; empty while it has not said. */
  public String getWords() {
    if (words == null) words = house.organisation().helpdesk();
    return words;
  }
}
