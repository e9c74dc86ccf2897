package org.chatelaine.enrolment.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.chatelaine.account.Language;
import org.chatelaine.account.Person;
import org.chatelaine.enrolment.Invitation;
import org.chatelaine.notification.Notices;
import org.chatelaine.setting.Launch;
import org.chatelaine.setting.Settings;

/** Puts an invitation's mail on its way, when there is a mail server to take it. */
@ApplicationScoped
public class InvitationPost {

  @Inject private Notices notices;
  @Inject private Settings settings;
  @Inject private Launch launch;

  /** The link; always of the address that was configured, never of one a request came by. */
  String url(String code) {
    return launch.people() + "/my/go?code=" + code;
  }

  /** Whether a mail was put on its way. */
  boolean send(Invitation invitation, Person person, String code) {
    var space = invitation.space();
    if (settings.get(space, "mail.host", "").isBlank()) return false;
    var organisation = settings.get(space, "organisation.name", "Chatelaine");
    var portal = launch.people() + "/my/";
    var mail = new InvitationMail(person, organisation, url(code), portal, invitation.expiresAt());
    notices.add(space, mail.in(Language.of(invitation.language()), invitation.id()));
    return true;
  }
}
