package org.chatelaine.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Refused;

/** Speaks SMTP, by Jakarta Mail. */
@ApplicationScoped
public class Mailer {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  @Inject private Clocks clock;

  protected Mailer() {}

  Mailer(Clocks clock) {
    this.clock = clock;
  }

  void send(Letter letter, MailServer server) throws MessagingException {
    var session = Session.getInstance(server.properties());
    var message = message(letter, server, session);
    try (var transport = session.getTransport("smtp")) {
      if (server.user() == null) transport.connect();
      else transport.connect(server.user(), new String(server.password()));
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  /** The mail on the wire: text first, HTML as its richer alternative (RFC 2046 section 5.1.4). */
  MimeMessage message(Letter letter, MailServer server, Session session) throws MessagingException {
    var message = new MimeMessage(session);
    message.setFrom(new InternetAddress(server.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
    message.setSubject(letter.subject(), UTF_8);
    message.setSentDate(Date.from(clock.now()));
    // Machines that answer mails by themselves leave this one alone (RFC 3834 section 5).
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(parts(letter));
    message.saveChanges();
    return message;
  }

  private static MimeMultipart parts(Letter letter) throws MessagingException {
    var plain = new MimeBodyPart();
    plain.setText(letter.text().plain(), UTF_8);
    var html = new MimeBodyPart();
    html.setText(letter.text().html(), UTF_8, "html");
    return new MimeMultipart("alternative", plain, html);
  }

  /** Why a mail did not leave, on one line, for the console. */
  static String cause(Exception undelivered) {
    if (undelivered instanceof Refused refused) return refused.key();
    var message = undelivered.getMessage();
    var line = message == null ? undelivered.getClass().getSimpleName() : message;
    return line.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
