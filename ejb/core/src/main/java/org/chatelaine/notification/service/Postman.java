package org.chatelaine.notification.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.UUID;
import org.chatelaine.kernel.Refused;

/**
 * Carries one mail to the mail server, with no transaction open while it waits there. After a
 * failure it refuses, so that the broker rings again later, and at last puts the ring aside.
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
      book.failed(notice, Mailer.cause(undelivered));
      throw new Refused("notice.not-sent");
    }
    book.sent(notice);
  }
}
