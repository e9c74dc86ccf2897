package org.chatelaine.web.admin.door;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.chatelaine.account.service.FirstPerson;
import org.chatelaine.account.service.Setup;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Origin;
import org.chatelaine.web.kit.Say;

/** The first administrator, made by whoever holds the code the launcher printed. */
@Named
@RequestScoped
public class SetUpPage {

  private static final String SIGN_IN = "/sign-in?faces-redirect=true";
  private static final String SET_UP = "/set-up?faces-redirect=true";

  @Inject private Setup setup;
  @Inject private Me me;
  @Inject private Origin origin;
  @Inject private Say say;
  @Inject private HttpServletRequest request;

  private String code;
  private String mail;
  private String name;
  private String password;
  private String again;

  /** Once there is an administrator, this page is no more. */
  public String arrive() {
    return setup.needed() ? null : SIGN_IN;
  }

  /** Before there is an administrator, nobody can sign in. */
  public String beforeSignIn() {
    return setup.needed() ? SET_UP : null;
  }

  /** Makes the administrator, who goes on in the language they read now, and lets them in. */
  public String make() {
    if (!password.equals(again)) {
      say.trouble("account.password.differ");
      return null;
    }
    var who = new FirstPerson(mail, name, me.getLocale());
    setup.firstAdministrator(code.strip(), who, password.toCharArray(), origin.of(request));
    me.enter(mail, password.toCharArray());
    return "/dashboard?faces-redirect=true";
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getMail() {
    return mail;
  }

  public void setMail(String mail) {
    this.mail = mail;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
