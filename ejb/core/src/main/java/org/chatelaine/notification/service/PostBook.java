package org.chatelaine.notification.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.notification.Notice;
import org.chatelaine.notification.NoticeSent;
import org.chatelaine.notification.NoticeState;
import org.chatelaine.notification.Notices;
import org.chatelaine.queue.service.LetterDeleted;
import org.chatelaine.queue.service.LetterRungAgain;
import org.chatelaine.setting.Settings;

/** What the postman reads before the way and notes after it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PostBook {

  @Inject private Notices notices;
  @Inject private Settings settings;
  @Inject private AuditTrail audit;
  @Inject private Event<NoticeSent> told;
  @Inject private Clocks clock;

  /** A mail that waits, opened; empty when it does not wait any more. */
  public Optional<Letter> letter(UUID id) {
    return notices.one(id).filter(Notice::isWaiting).map(this::opened);
  }

  /** The mail server as it is set now; refused with {@code mail.not-set} when none is. */
  public MailServer server(SpaceId space) {
    var host = settings.get(space, "mail.host", "");
    var from = settings.get(space, "mail.from", "");
    if (host.isBlank() || from.isBlank()) throw new Refused("mail.not-set");
    var tls = MailServer.Security.of(settings.get(space, "mail.tls", "starttls"));
    var port = settings.get(space, "mail.port", Integer.toString(tls.usualPort()));
    var user = settings.get(space, "mail.user", "");
    var password = settings.secret(space, "mail.password").map(PostBook::text).orElse(null);
    var signsIn = !user.isBlank() && password != null;
    return new MailServer(
        host.strip(), number(port), signsIn ? user : null, password, from.strip(), tls);
  }

  /** Notes that the mail server took it. */
  public void sent(UUID id) {
    var notice = notices.one(id).orElseThrow();
    notice.sent(clock.now());
    told.fire(new NoticeSent(id, notice.about()));
    audit.record(
        Actor.system(notice.space()), "notice.sent", "notice", id, "to", notice.recipient());
  }

  /** A ring that failed for good is to be heard again: its mail waits anew. */
  public void tryAgain(@Observes LetterRungAgain letter) {
    mail(letter.queue(), letter.text()).ifPresent(notice -> notice.triedAgain(clock.now()));
  }

  /** A ring that failed for good is deleted: nobody wants its mail any more. */
  public void giveUp(@Observes LetterDeleted letter) {
    mail(letter.queue(), letter.text()).ifPresent(Notice::givenUp);
  }

  private Optional<Notice> mail(String queue, String text) {
    if (!queue.equals("notice-due")) return Optional.empty();
    try {
      return notices.one(UUID.fromString(text));
    } catch (IllegalArgumentException namesNone) {
      return Optional.empty();
    }
  }

  /** Notes a failed attempt; the last one gives the mail up. */
  public void failed(UUID id, String cause) {
    var notice = notices.one(id).orElseThrow();
    notice.failed(cause);
    if (notice.state() == NoticeState.FAILED)
      audit.record(Actor.system(notice.space()), "notice.failed", "notice", id, "cause", cause);
  }

  private Letter opened(Notice notice) {
    return new Letter(
        notice.id(), notice.space(), notice.recipient(), notice.subject(), notices.text(notice));
  }

  private static int number(String port) {
    try {
      return Integer.parseInt(port.strip());
    } catch (NumberFormatException malformed) {
      throw new Refused("mail.port-malformed");
    }
  }

  private static char[] text(byte[] secret) {
    var chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(secret));
    var text = new char[chars.remaining()];
    chars.get(text);
    return text;
  }
}
