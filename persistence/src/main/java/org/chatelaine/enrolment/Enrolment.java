package org.chatelaine.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.device.Platform;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;

/** One device of one person on its way into management, and until it leaves. */
@Entity
@Table(name = "enrolment")
public class Enrolment {

  /** How long a device that has its certificate may take to be managed. */
  static final Duration ON_ITS_WAY = Duration.ofDays(1);

  @Id private UUID id;

  @Column(name = "space_id")
  private SpaceId space;

  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private Platform platform;

  @Enumerated(EnumType.STRING)
  private EnrolmentState state;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "profile_at")
  private Instant profileAt;

  @Column(name = "certificate_id")
  private UUID certificateId;

  @Column(name = "certified_at")
  private Instant certifiedAt;

  @Column(name = "device_id")
  private UUID deviceId;

  @Column(name = "activated_at")
  private Instant activatedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected Enrolment() {}

  public Enrolment(
      SpaceId space, UUID personId, Platform platform, Instant expiresAt, Instant now) {
    this.id = Ids.next();
    this.space = space;
    this.personId = personId;
    this.platform = platform;
    this.state = EnrolmentState.INVITED;
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

  public Platform platform() {
    return platform;
  }

  public EnrolmentState state() {
    return state;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public UUID deviceId() {
    return deviceId;
  }

  /** Hands out a profile; refused when its time is over or the device is already managed. */
  public void issueProfile(Instant now) {
    if (!state.takesAProfile()) throw new Refused("enrolment.not-open");
    if (!now.isBefore(expiresAt)) throw new Refused("enrolment.expired");
    become(EnrolmentState.PROFILE_ISSUED);
    profileAt = now;
  }

  /** The device got its identity; a renewal later changes only which certificate it is. */
  public void certify(UUID certificate, Instant now) {
    if (state != EnrolmentState.ACTIVE) become(EnrolmentState.CERTIFIED);
    certificateId = certificate;
    certifiedAt = now;
  }

  /** The device checked in and is managed. */
  public void activate(UUID device, Instant now) {
    become(EnrolmentState.ACTIVE);
    deviceId = device;
    activatedAt = now;
  }

  /** The device has left. */
  public void end(Instant now) {
    become(EnrolmentState.ENDED);
    endedAt = now;
  }

  /** Whether its time is over, and its device is not on its way either. */
  public boolean isOverdue(Instant now) {
    if (now.isBefore(expiresAt)) return false;
    return switch (state) {
      case INVITED, PROFILE_ISSUED -> true;
      case CERTIFIED -> !now.isBefore(certifiedAt.plus(ON_ITS_WAY));
      case ACTIVE, EXPIRED, CANCELLED, ENDED -> false;
    };
  }

  public void expire() {
    become(EnrolmentState.EXPIRED);
  }

  public void cancel() {
    become(EnrolmentState.CANCELLED);
  }

  /** Opens it again for a new invitation. */
  public void reopen(Instant until) {
    if (state == EnrolmentState.EXPIRED) become(EnrolmentState.INVITED);
    expiresAt = until;
  }

  private void become(EnrolmentState next) {
    if (!state.mayBecome(next)) throw new Refused("enrolment.cannot-become", state, next);
    state = next;
  }
}
