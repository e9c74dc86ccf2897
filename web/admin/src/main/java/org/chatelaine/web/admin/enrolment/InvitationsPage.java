package org.chatelaine.web.admin.enrolment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.device.Platform;
import org.chatelaine.enrolment.InvitationRow;
import org.chatelaine.enrolment.service.InvitationDesk;
import org.chatelaine.enrolment.service.InvitationLink;
import org.chatelaine.enrolment.service.InvitationRequest;
import org.chatelaine.web.kit.Given;
import org.chatelaine.web.kit.LazyRows;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;

/** Who was invited, and what became of it; a link is seen here once, when it is made. */
@Named
@ViewScoped
public class InvitationsPage implements Serializable {

  @Inject private Me me;
  @Inject private Say say;
  @Inject private InvitationDesk desk;

  private final LazyRows<InvitationRow> rows =
      new LazyRows<>(slice -> desk.page(me.actor(), slice), InvitationRow::id, this::filters);

  private String filter;
  private String mail;
  private String name;
  private String language;
  private String invited;
  private InvitationLink link;

  /** Invites somebody and shows the link. */
  public void invite() {
    var spoken = Locale.forLanguageTag(getLanguage());
    var wish = new InvitationRequest(mail, Given.text(name), spoken, Platform.APPLE);
    show(mail, desk.invite(me.actor(), wish));
    mail = null;
    name = null;
  }

  /** Makes a new link; the one before is worth nothing from here on. */
  public void resend(InvitationRow row) {
    show(row.mail(), desk.resend(me.actor(), row.id()));
  }

  /** Takes the invitation back. */
  public void cancel(UUID invitation) {
    desk.cancel(me.actor(), invitation);
    say.done("enrolment.invitation.cancelled");
  }

  private void show(String to, InvitationLink made) {
    invited = to;
    link = made;
    say.done(made.mailed() ? "enrolment.invitation.mailed" : "enrolment.invitation.made", to);
  }

  private Map<String, String> filters() {
    var wanted = new HashMap<String, String>();
    wanted.put("mail", filter);
    return wanted;
  }

  /** Forgets the link that was shown. */
  public void forget() {
    link = null;
  }

  public LazyRows<InvitationRow> getRows() {
    return rows;
  }

  public String getLanguage() {
    return language == null ? me.getLanguage() : language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getFilter() {
    return filter;
  }

  public void setFilter(String filter) {
    this.filter = Given.text(filter);
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

  public String getInvited() {
    return invited;
  }

  public InvitationLink getLink() {
    return link;
  }
}
