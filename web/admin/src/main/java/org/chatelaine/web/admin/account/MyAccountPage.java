package org.chatelaine.web.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chatelaine.account.service.People;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;

/** What an administrator changes about themselves. */
@Named
@RequestScoped
public class MyAccountPage {

  @Inject private Me me;
  @Inject private Say say;
  @Inject private People people;

  private String old;
  private String fresh;
  private String again;

  /** Changes the password; every session of this person ends, so this one begins anew. */
  public String changePassword() {
    if (!fresh.equals(again)) {
      say.trouble("account.password.differ");
      return null;
    }
    var mail = me.getMail();
    people.changePassword(me.actor(), old.toCharArray(), fresh.toCharArray());
    me.enter(mail, fresh.toCharArray());
    say.afterRedirect().done("account.password.changed");
    return "/account/my-account?faces-redirect=true";
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
}
