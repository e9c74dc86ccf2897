package org.chatelaine.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;

/** A mail that is to be sent, or was. Its text is sealed, and gone once nobody needs it. */
@Entity
@Table(name = "notification_notice")
public class Notice {

  /** After this many attempts a mail is given up. */
  public static final int MOST_ATTEMPTS = 5;

  private static final int LONGEST_CAUSE = 300;

  @Id private UUID id;

  @Column(name = "space_id")
  private SpaceId space;

  private String recipient;
  private String subject;
  private UUID about;

  @Enumerated(EnumType.STRING)
  private NoticeState state;

  private int attempts;
  private int rings;

  @Column(name = "rung_at")
  private Instant rungAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  private String cause;
  private byte[] plain;
  private byte[] html;

  protected Notice() {}

  Notice(UUID id, SpaceId space, NoticeRequest request, byte[] plain, byte[] html, Instant now) {
    this.id = id;
    this.space = space;
    this.recipient = request.recipient();
    this.subject = request.subject();
    this.about = request.about();
    this.plain = plain;
    this.html = html;
    this.state = NoticeState.WAITING;
    this.createdAt = now;
    this.rungAt = now;
  }

  public UUID id() {
    return id;
  }

  public SpaceId space() {
    return space;
  }

  public String recipient() {
    return recipient;
  }

  public String subject() {
    return subject;
  }

  /** What the mail is about, such as an invitation; null when about nothing kept. */
  public UUID about() {
    return about;
  }

  public NoticeState state() {
    return state;
  }

  public boolean isWaiting() {
    return state == NoticeState.WAITING;
  }

  public int rings() {
    return rings;
  }

  byte[] plain() {
    return plain;
  }

  byte[] html() {
    return html;
  }

  /** The mail server took it. */
  public void sent(Instant now) {
    attempts++;
    state = NoticeState.SENT;
    sentAt = now;
    cause = null;
    forget();
  }

  /** An attempt failed; the last one allowed gives the mail up, for now. */
  public void failed(String cause) {
    attempts++;
    this.cause = cause == null || cause.length() <= LONGEST_CAUSE ? cause : cut(cause);
    if (attempts >= MOST_ATTEMPTS) state = NoticeState.FAILED;
  }

  /** The doorbell rang for it again; its number keeps the broker from dropping the ring. */
  public void rung(Instant now) {
    rings++;
    rungAt = now;
    attempts = 0;
  }

  /** Somebody wants it sent after all, now that its way is free again. */
  public void triedAgain(Instant now) {
    if (state != NoticeState.FAILED) return;
    if (plain == null) throw new Refused("notice.forgotten");
    state = NoticeState.WAITING;
    attempts = 0;
    rungAt = now;
  }

  /** Nobody will want it any more. */
  public void givenUp() {
    if (state == NoticeState.FAILED) forget();
  }

  private void forget() {
    plain = null;
    html = null;
  }

  private static String cut(String cause) {
    return cause.substring(0, LONGEST_CAUSE);
  }
}
