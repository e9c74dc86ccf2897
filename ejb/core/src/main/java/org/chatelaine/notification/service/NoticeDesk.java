package org.chatelaine.notification.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;
import org.chatelaine.notification.NoticeRow;
import org.chatelaine.notification.Notices;

/** The mails and what became of them, for the console. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NoticeDesk {

  @Inject private Notices notices;

  /** For administrators, newest first. */
  public Page<NoticeRow> page(Actor actor, Slice slice) {
    actor.mustBeAdministrator();
    return notices.page(actor.space(), slice);
  }
}
