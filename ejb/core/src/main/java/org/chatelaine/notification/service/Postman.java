package org.chatelaine.notification.service;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.UUID;
import org.chatelaine.kernel.Refused;

/**
 * Carries one mail to the mail server. The transaction around it is the ring's alone: nothing of
 * the database is held while it waits there. After a failure the ring is given back, so that the
 * broker rings again later, and at last puts it aside.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Postman {

  @Resource private SessionContext context;

  @Inject private PostBook book;
  @Inject private Mailer mailer;

  /** Sends a mail that waits; one that was sent or given up already is let be. */
  public void deliver(UUID notice) {
    var letter = book.letter(notice);
    if (letter.isEmpty()) return;
    try {
      mailer.send(letter.get(), book.server(letter.get().space()));
    } catch (MessagingException | Refused undelivered) {
      book.failed(notice, Mailer.cause(undelivered));
      context.setRollbackOnly();
      return;
    }
    book.sent(notice);
  }
}
