package org.chatelaine.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** The door: who are you, and where did you want to go? */
@Named
@RequestScoped
public class SignInPage {

  @Inject private Me me;
  @Inject private Door door;
  @Inject private Say say;

  private String mail;
  private String password;
  private String to;
  private boolean ended;

  /** Leads somebody who is already in straight on. */
  public void arrive() throws IOException {
    if (ended) say.trouble("common.sign-in.ended");
    else if (me.stillHere()) leadOn();
  }

  /** Tries the password; afterwards the person is where they wanted to go. */
  public void signIn() throws IOException {
    me.enter(mail, password.toCharArray());
    leadOn();
  }

  private void leadOn() throws IOException {
    var target = Paths.isWithin(to) ? to : door.home();
    external().redirect(external().getRequestContextPath() + target);
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }

  public String getMail() {
    return mail;
  }

  public void setMail(String mail) {
    this.mail = mail;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public boolean isEnded() {
    return ended;
  }

  public void setEnded(boolean ended) {
    this.ended = ended;
  }
}
