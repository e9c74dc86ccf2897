package org.chatelaine.notification.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.UUID;
import org.chatelaine.kernel.Refused;

/**
 * Carries one mail to the mail server, outside of any transaction: nothing of the database is held
 * while it waits there. A failure has the broker ring again later, and at last the ring is put
 * aside.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Postman {

  @Inject private PostBook book;
  @Inject private Mailer mailer;

  /** Sends a mail that waits; one that was sent or given up already is let be. */
  public void deliver(UUID notice) {
    var letter = book.letter(notice);
    if (letter.isEmpty()) return;
    try {
      mailer.send(letter.get(), book.server(letter.get().space()));
    } catch (MessagingException | Refused undelivered) {
      var cause = Mailer.cause(undelivered);
      book.failed(notice, cause);
      throw new Undelivered(cause);
    }
    book.sent(notice);
  }
}
