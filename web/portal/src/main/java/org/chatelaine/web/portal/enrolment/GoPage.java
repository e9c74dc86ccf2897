package org.chatelaine.web.portal.enrolment;

import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.chatelaine.account.api.PortalAccount;
import org.chatelaine.enrolment.api.PortalEnrolment;
import org.chatelaine.enrolment.api.PortalInvitation;
import org.chatelaine.kernel.Refused;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Origin;
import org.chatelaine.web.kit.Trouble;
import org.chatelaine.web.kit.Words;
import org.chatelaine.web.portal.account.PortalDoor;
import org.primefaces.PrimeFaces;

/**
 * Where an invitation's link leads: who is invited proves themselves, takes the profile onto the
 * device, and sees it arrive.
 */
@Named
@ViewScoped
public class GoPage implements Serializable {

  @EJB PortalEnrolment enrolments;
  @EJB PortalAccount account;
  @Inject Me me;
  @Inject Origin origin;
  @Inject Trouble trouble;
  @Inject Words words;

  private String code;
  private PortalInvitation invitation;
  private String refusal;
  private boolean proven;
  private Arrival arrival = Arrival.none();
  private String password;
  private String again;

  /** Opens the invitation, greeting in its language whoever has not chosen another. */
  public void arrive() {
    if (refusal != null) {
      // What stands in the address chooses among known words and is never shown itself.
      if (!refusal.matches("[a-z.-]{1,60}")) refusal = "invitation.unknown";
      return;
    }
    try {
      invitation = enrolments.open(code == null ? "" : code);
      greet();
      proven = isTheirs();
      if (proven) look();
    } catch (Refused refused) {
      refusal = refused.key();
    }
  }

  /** Sets the first password; the code has proved the mailbox. */
  public void choosePassword() throws IOException {
    if (!password.equals(again)) {
      trouble.at("prove:again", "portal.password.differ");
      return;
    }
    var request = request();
    try {
      var session =
          enrolments.firstPassword(
              code, password.toCharArray(), origin.of(request), agent(request));
      me.entered(PortalDoor.entry(session, origin.of(request)));
    } catch (Refused refused) {
      if (!refused.key().startsWith("password.")) throw refused;
      trouble.at("prove:fresh", refused);
      return;
    }
    openAgain();
  }

  /** Signs in whoever has a password already. */
  public void enter() throws IOException {
    try {
      me.enter(invitation.mail(), password.toCharArray());
    } catch (Refused refused) {
      trouble.at("prove:password", refused);
      return;
    }
    openAgain();
  }

  /** Looks whether the device has come in. */
  public void look() {
    if (arrival.isOver()) return;
    arrival = Arrival.of(enrolments.mine(me.visit()), invitation.enrolment(), arrival);
    // What is to be done stays as it is while one reads it, and goes when there is nothing to do.
    if (arrival.isHere() && FacesContext.getCurrentInstance().isPostback())
      PrimeFaces.current().ajax().update("how");
  }

  /** Only a new request has the session's new id and the person's own language. */
  private void openAgain() throws IOException {
    external().redirect(external().getRequestContextPath() + "/go?code=" + encoded(code));
  }

  private void greet() {
    var greeted = external().getSessionMap().put("greeted", invitation.enrolment());
    if (!me.isSignedIn() && !invitation.enrolment().equals(greeted))
      me.speak(invitation.language());
  }

  private boolean isTheirs() {
    if (!me.isSignedIn() || !me.getMail().equalsIgnoreCase(invitation.mail())) return false;
    try {
      account.me(me.visit());
      return true;
    } catch (Refused ended) {
      return false;
    }
  }

  /** The link itself, for the device in the other hand. */
  public String getLink() {
    return invitation.link();
  }

  /** What this page was opened on: {@code phone}, {@code mac} or {@code other}. */
  public String getOn() {
    return Machine.of(agent(request())).name().toLowerCase(java.util.Locale.ROOT);
  }

  public String getProfile() {
    return external().getRequestContextPath()
        + "/enrolment-profile?enrolment="
        + invitation.enrolment();
  }

  public boolean isWaiting() {
    return proven && invitation.obstacle() == null && !arrival.isOver();
  }

  public String getGreeting() {
    return words.of("portal.go.hello", invitation.name());
  }

  public String getRefusalWords() {
    return trouble.inWords(new Refused(refusal));
  }

  public String getObstacleWords() {
    return trouble.inWords(new Refused(invitation.obstacle()));
  }

  private static String agent(HttpServletRequest request) {
    return request.getHeader("User-Agent");
  }

  private static String encoded(String code) {
    return URLEncoder.encode(code, StandardCharsets.UTF_8);
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) external().getRequest();
  }

  public PortalInvitation getInvitation() {
    return invitation;
  }

  /** Why there is nothing to open, as a message key after {@code refused.}; null when there is. */
  public String getRefusal() {
    return refusal;
  }

  public void setRefusal(String refusal) {
    this.refusal = refusal;
  }

  public boolean isProven() {
    return proven;
  }

  public Arrival getArrival() {
    return arrival;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
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
