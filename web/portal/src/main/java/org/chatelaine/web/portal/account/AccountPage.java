package org.chatelaine.web.portal.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chatelaine.account.api.PortalAccount;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;

/** How the person likes to read. */
@Named
@RequestScoped
public class AccountPage {

  @EJB PortalAccount account;
  @Inject Me me;
  @Inject Say say;

  private String language;
  private String theme;

  /** Keeps language and colours, and shows the page in them. */
  public String keep() {
    account.setLanguage(me.visit(), language);
    account.setTheme(me.visit(), theme);
    me.speak(language);
    me.wear(theme);
    say.afterRedirect().done("common.saved");
    return "/account/account?faces-redirect=true";
  }

  public String getLanguage() {
    return language == null ? me.getLanguage() : language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getTheme() {
    return theme == null ? me.getTheme() : theme;
  }

  public void setTheme(String theme) {
    this.theme = theme;
  }
}
