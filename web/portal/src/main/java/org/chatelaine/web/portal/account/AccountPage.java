package org.chatelaine.web.portal.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chatelaine.account.api.PortalAccount;
import org.chatelaine.kernel.Refused;
import org.chatelaine.setting.api.PortalOrganisation;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;
import org.chatelaine.web.portal.Trouble;

/** The person's password, language and colours. */
@Named
@RequestScoped
public class AccountPage {

  @EJB PortalAccount account;
  @EJB PortalOrganisation house;
  @Inject Me me;
  @Inject Say say;
  @Inject Trouble trouble;

  private String old;
  private String fresh;
  private String again;
  private String language;
  private String theme;

  /** Changes the password; afterwards everybody, this browser too, has to sign in anew. */
  public String changePassword() {
    if (!fresh.equals(again)) {
      trouble.at("password:again", "portal.password.differ");
      return null;
    }
    try {
      account.changePassword(me.token(), old.toCharArray(), fresh.toCharArray());
    } catch (Refused refused) {
      if (refused.key().startsWith("password.")) trouble.at("password:fresh", refused);
      else trouble.at("password:old", "portal.password.wrong");
      return null;
    }
    me.leave();
    return "/sign-in?faces-redirect=true&changed=true";
  }

  /** Keeps language and colours, and shows the page in them. */
  public String keep() {
    account.setLanguage(me.token(), language);
    account.setTheme(me.token(), theme);
    me.speak(language);
    me.wear(theme);
    say.afterRedirect().done("common.saved");
    return "/account/account?faces-redirect=true";
  }

  public String getHelpdesk() {
    return house.organisation().helpdesk();
  }

  public String getOld() {
    return old;
  }

  public void setOld(String old) {
    this.old = old;
  }

  public String getFresh() {
    return fresh;
  }

  public void setFresh(String fresh) {
    this.fresh = fresh;
  }

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
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
