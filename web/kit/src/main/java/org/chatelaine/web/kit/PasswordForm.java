package org.chatelaine.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chatelaine.kernel.Refused;

/** Another password, in {@code /WEB-INF/kit/password.xhtml}. */
@Named
@RequestScoped
public class PasswordForm {

  @Inject private Me me;
  @Inject private Say say;
  @Inject private Trouble trouble;
  @Inject private OwnAccount account;

  private String old;
  private String fresh;
  private String again;

  /** Changes it; every session of the person ends, so this one begins anew. */
  public String change() {
    if (!fresh.equals(again)) {
      trouble.at("password:again", "account.password.differ");
      return null;
    }
    try {
      account.changePassword(old.toCharArray(), fresh.toCharArray());
    } catch (Refused refused) {
      tell(refused);
      return null;
    }
    me.enter(me.getMail(), fresh.toCharArray());
    say.afterRedirect().done("account.password.changed");
    return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true";
  }

  private void tell(Refused refused) {
    if (refused.key().equals("sign-in.refused"))
      trouble.at("password:old", "account.password.wrong");
    else if (refused.key().startsWith("password.")) trouble.at("password:fresh", refused);
    else throw refused;
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
