package org.chatelaine.command;

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

/** One command on one device; its id is the CommandUUID on the wire. */
@Entity
@Table(name = "command_target")
public class CommandTarget {

  @Id private UUID id;

  @Column(name = "command_id")
  private UUID commandId;

  @Column(name = "space_id")
  private SpaceId spaceId;

  @Column(name = "device_id")
  private UUID deviceId;

  @Enumerated(EnumType.STRING)
  private CommandKind kind;

  @Enumerated(EnumType.STRING)
  private CommandState state;

  private int priority;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  private int attempts;
  private int rings;

  @Column(name = "next_ring_at")
  private Instant nextRingAt;

  /** What it was asked under; outlives {@link #openKey}. */
  private String wish;

  @Column(name = "error_text")
  private String errorText;

  @Column(name = "open_device")
  private UUID openDevice;

  @Column(name = "open_key")
  private String openKey;

  protected CommandTarget() {}

  /**
   * The command, queued on one device under a key of which the device has one open.
   *
   * @param nextRing when a ring that led to nothing is made up for
   */
  public static CommandTarget queued(Command command, UUID device, String key, Instant nextRing) {
    var target = new CommandTarget();
    target.id = Ids.next();
    target.commandId = command.id();
    target.spaceId = command.spaceId();
    target.deviceId = device;
    target.kind = command.kind();
    target.state = CommandState.QUEUED;
    target.priority = command.priority();
    target.createdAt = command.requestedAt();
    target.expiresAt = command.expiresAt();
    target.nextRingAt = nextRing;
    target.wish = key;
    target.openDevice = device;
    target.openKey = key;
    return target;
  }

  /** Nobody wants it any more; for one of unknown outcome: a person has put it aside. */
  public void cancel(String why, Instant now) {
    close(CommandState.CANCELLED, now);
    errorText = why;
  }

  /** It waited too long, or nobody will ever tell what became of it. */
  public void expire(Instant now) {
    var sentOnce = kind.isOnce() && state == CommandState.SENT;
    close(sentOnce ? CommandState.UNKNOWN : CommandState.EXPIRED, now);
  }

  private void close(CommandState next, Instant now) {
    if (!state.mayBecome(next)) throw new Refused("command.cannot-become", state, next);
    state = next;
    answeredAt = now;
    openDevice = null;
    openKey = null;
    nextRingAt = null;
  }

  /** Rung for once more; the next time is never later than when it expires, or it never would. */
  public void rungAgain(Instant next) {
    rings++;
    nextRingAt = next.isBefore(expiresAt) ? next : expiresAt;
  }

  public boolean hasExpired(Instant now) {
    return !expiresAt.isAfter(now);
  }

  /** Nobody has heard the last ring: it does not count, and the next one comes no later than so. */
  public void ringWasLost(Instant soon) {
    if (rings > 0) rings--;
    if (nextRingAt.isAfter(soon)) nextRingAt = soon;
  }

  public UUID id() {
    return id;
  }

  public UUID commandId() {
    return commandId;
  }

  public SpaceId spaceId() {
    return spaceId;
  }

  public UUID deviceId() {
    return deviceId;
  }

  public CommandKind kind() {
    return kind;
  }

  public CommandState state() {
    return state;
  }

  public int rings() {
    return rings;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public String wish() {
    return wish;
  }

  public String reason() {
    return errorText;
  }
}
