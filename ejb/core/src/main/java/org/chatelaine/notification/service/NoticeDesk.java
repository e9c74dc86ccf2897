package org.chatelaine.notification.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.Slice;
import org.chatelaine.notification.NoticeRequest;
import org.chatelaine.notification.NoticeRow;
import org.chatelaine.notification.Notices;
import org.chatelaine.setting.Settings;

/** The mails and what became of them, for the console. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NoticeDesk {

  @Inject private Notices notices;
  @Inject private Settings settings;
  @Inject private AuditTrail audit;

  /** For administrators, newest first. */
  public Page<NoticeRow> page(Actor actor, Slice slice) {
    actor.mustBeAdministrator();
    return notices.page(actor.space(), slice);
  }

  /**
   * Sends a mail to whoever asks, so that they see whether the settings hold; what became of it
   * stands in the list. Refused with {@code mail.not-set} where no server is named.
   *
   * @param text our own words, without anything of a request in them
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void test(Actor actor, String subject, String text) {
    actor.mustBeAdministrator();
    if (settings.get(actor.space(), "mail.host", "").isBlank()) throw new Refused("mail.not-set");
    var mail = new NoticeRequest(actor.name(), subject, text, "<p>" + text + "</p>", null);
    var notice = notices.add(actor.space(), mail);
    audit.record(actor, "notice.test-asked", "notice", notice);
  }
}
