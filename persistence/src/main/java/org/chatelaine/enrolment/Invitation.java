package org.chatelaine.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;

/** A link somebody was given to bring one device in; kept as the hash of its code. */
@Entity
@Table(name = "enrolment_invitation")
public class Invitation {

  @Id private UUID id;

  @Column(name = "space_id")
  private SpaceId space;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "enrolment_id")
  private UUID enrolmentId;

  @Enumerated(EnumType.STRING)
  private InvitationState state;

  private String language;

  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "gives_password")
  private boolean givesPassword;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "password_at")
  private Instant passwordAt;

  @Column(name = "completed_at")
  private Instant completedAt;

  @Column(name = "cancelled_at")
  private Instant cancelledAt;

  protected Invitation() {}

  /**
   * @param givesPassword whether its code may set the first password of a person who has none: one
   *     from an administrator proves the mailbox, a link somebody makes for a further device of
   *     their own proves nothing new
   */
  public Invitation(
      Enrolment enrolment,
      String language,
      boolean givesPassword,
      String codeHash,
      Instant expiresAt,
      Instant now) {
    this.id = Ids.next();
    this.space = enrolment.space();
    this.personId = enrolment.personId();
    this.enrolmentId = enrolment.id();
    this.state = InvitationState.NOT_SENT;
    this.language = language;
    this.givesPassword = givesPassword;
    this.codeHash = codeHash;
    this.createdAt = now;
    this.expiresAt = expiresAt;
  }

  public UUID id() {
    return id;
  }

  public SpaceId space() {
    return space;
  }

  public UUID personId() {
    return personId;
  }

  public UUID enrolmentId() {
    return enrolmentId;
  }

  public String language() {
    return language;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  /** What it is now; one whose time has run out counts as expired before a sweeper says so. */
  public InvitationState state(Instant now) {
    return state.isOpen() && !now.isBefore(expiresAt) ? InvitationState.EXPIRED : state;
  }

  /** Refuses unless the link may be used now. */
  public void mustBeOpen(Instant now) {
    switch (state(now)) {
      case NOT_SENT, PENDING -> {}
      case EXPIRED -> throw new Refused("invitation.expired");
      case CANCELLED -> throw new Refused("invitation.cancelled");
      case COMPLETED -> throw new Refused("invitation.completed");
    }
  }

  /** Whether this code may set the person's first password: once, and only while it is open. */
  public boolean maySetPassword(Instant now) {
    return givesPassword && passwordAt == null && state(now).isOpen();
  }

  public void passwordWasSet(Instant now) {
    if (!maySetPassword(now)) throw new Refused("invitation.used");
    passwordAt = now;
  }

  /** The mail has left. */
  public void sent(Instant now) {
    if (state == InvitationState.NOT_SENT) become(InvitationState.PENDING);
    sentAt = now;
  }

  /** Replaces the code; the link given out before is worth nothing from now on. */
  public void renew(String codeHash, Instant expiresAt) {
    if (state != InvitationState.NOT_SENT) become(InvitationState.NOT_SENT);
    this.codeHash = codeHash;
    this.expiresAt = expiresAt;
    this.sentAt = null;
  }

  /** Whether a device that came in by it completes it. */
  public boolean mayComplete() {
    return state.mayBecome(InvitationState.COMPLETED);
  }

  public void complete(Instant now) {
    become(InvitationState.COMPLETED);
    completedAt = now;
  }

  public void cancel(Instant now) {
    become(InvitationState.CANCELLED);
    cancelledAt = now;
  }

  public void expire() {
    become(InvitationState.EXPIRED);
  }

  private void become(InvitationState next) {
    if (!state.mayBecome(next)) throw new Refused("invitation.cannot-become", state, next);
    state = next;
  }
}
