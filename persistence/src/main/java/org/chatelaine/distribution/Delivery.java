package org.chatelaine.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;

/** One configuration on one device: what is wanted there and how far it has come. */
@Entity
@Table(name = "distribution_delivery")
public class Delivery {

  /** When a list that was asked for has not come, it is asked for again. */
  private static final Duration LIST_PATIENCE = Duration.ofHours(1);

  private static final int LONGEST_REASON = 1000;

  @Id private UUID id;

  @Column(name = "space_id")
  private SpaceId space;

  @Column(name = "configuration_id")
  private UUID configuration;

  @Column(name = "device_id")
  private UUID device;

  @Column(name = "owner_id")
  private UUID owner;

  @Column(name = "wanted_version")
  private UUID wantedVersion;

  @Enumerated(EnumType.STRING)
  private DeliveryState state;

  private String reason;
  private int attempts;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "command_target")
  private UUID commandTarget;

  @Embedded private Evidence evidence = Evidence.none();

  @Column(name = "verified_at")
  private Instant verifiedAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected Delivery() {}

  /** A configuration wanted on a device, or, without a version, to be gone; rows come by SQL. */
  Delivery(
      UUID id,
      SpaceId space,
      UUID configuration,
      UUID device,
      UUID owner,
      UUID version,
      Instant now) {
    this.id = id;
    this.space = space;
    this.configuration = configuration;
    this.device = device;
    this.owner = owner;
    this.wantedVersion = version;
    this.state = version == null ? DeliveryState.REMOVING : DeliveryState.PENDING;
    this.dueAt = now;
    this.changedAt = now;
  }

  /** The device has been given the command. */
  public void sent(Instant now) {
    if (state == DeliveryState.PENDING) become(DeliveryState.SENT, now);
  }

  /** The device says it has done what was asked; from now on its lists decide. */
  public void acknowledged(Instant now) {
    if (wantedVersion != null) become(DeliveryState.VERIFYING, now);
    else become(DeliveryState.REMOVING, now);
    evidence = evidence.acknowledged();
    dueAt = now.plus(LIST_PATIENCE);
  }

  /**
   * The device has listed the wanted profile.
   *
   * @param certificateToo whether its certificate has to be listed as well
   */
  public void profileSeen(boolean certificateToo, Instant now) {
    evidence = evidence.withProfile();
    verifyIf(evidence.isWhole(certificateToo), now);
  }

  /** The device has listed the wanted certificate. */
  public void certificateSeen(Instant now) {
    evidence = evidence.withCertificate();
    verifyIf(evidence.isWhole(true), now);
  }

  private void verifyIf(boolean complete, Instant now) {
    if (!complete || state != DeliveryState.VERIFYING) return;
    become(DeliveryState.VERIFIED, now);
    verifiedAt = now;
    reason = null;
    attempts = 0;
    dueAt = null;
  }

  /** The device has listed its profiles and this one is no longer among them. */
  public void gone(Instant now) {
    become(DeliveryState.REMOVED, now);
    reason = null;
    attempts = 0;
    dueAt = null;
    verifiedAt = null;
  }

  /** It was there and is not any more: it is installed anew, as if it had never been. */
  public void lost(String reason, Instant now) {
    become(DeliveryState.PENDING, now);
    this.reason = reason;
    startAnew(now);
  }

  /** It did not work: it is tried again later, or given up when all retries were used. */
  public void failed(String reason, RetryPolicy policy, Instant now) {
    this.reason = cut(reason);
    evidence = evidence.denied();
    var wait = policy.after(attempts);
    if (wait.isEmpty()) {
      become(DeliveryState.FAILED, now);
      dueAt = null;
      return;
    }
    become(wantedVersion == null ? DeliveryState.REMOVING : DeliveryState.PENDING, now);
    attempts++;
    dueAt = now.plus(wait.get());
  }

  /** Nobody tries it any more until a person asks for it. */
  public void givenUp(String reason, Instant now) {
    become(DeliveryState.FAILED, now);
    this.reason = cut(reason);
    evidence = evidence.denied();
    dueAt = null;
  }

  /** The device would not remove it; it may not have been there, so its list decides. */
  public void removalRefused(String reason, Instant now) {
    acknowledged(now);
    this.reason = cut(reason);
  }

  /** A person asks for it again: all retries are there once more. */
  public void again(Instant now) {
    if (state == DeliveryState.REMOVED) throw new Refused("distribution.nothing-to-send");
    if (!state.mayGoAgain(attempts)) throw new Refused("distribution.under-way");
    become(wantedVersion == null ? DeliveryState.REMOVING : DeliveryState.PENDING, now);
    reason = null;
    startAnew(now);
  }

  private void startAnew(Instant now) {
    attempts = 0;
    evidence = Evidence.none();
    dueAt = now;
  }

  private void become(DeliveryState next, Instant now) {
    if (state != next && !state.mayBecome(next))
      throw new Refused("distribution.cannot-become", state, next);
    state = next;
    changedAt = now;
  }

  private static String cut(String reason) {
    if (reason == null || reason.length() <= LONGEST_REASON) return reason;
    return reason.substring(0, LONGEST_REASON);
  }

  public UUID id() {
    return id;
  }

  public SpaceId space() {
    return space;
  }

  public UUID configuration() {
    return configuration;
  }

  public UUID device() {
    return device;
  }

  public UUID owner() {
    return owner;
  }

  public UUID wantedVersion() {
    return wantedVersion;
  }

  public DeliveryState state() {
    return state;
  }

  public String reason() {
    return reason;
  }

  public int attempts() {
    return attempts;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public boolean acknowledged() {
    return evidence.isAcknowledged();
  }
}
