package org.chatelaine.command;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.SpaceId;

/** What was asked, once, for any number of devices. */
@Entity
@Table(name = "command")
public class Command {

  @Id private UUID id;

  @Column(name = "space_id")
  private SpaceId spaceId;

  @Enumerated(EnumType.STRING)
  private CommandKind kind;

  private byte[] arguments;
  private byte[] payload;

  @Column(name = "requested_by")
  private UUID requestedBy;

  @Column(name = "requested_name")
  private String requestedName;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  private int priority;
  private int size;
  private int ring;

  protected Command() {}

  public static Command of(Actor actor, CommandKind kind, int priority, int size, Instant now) {
    var command = new Command();
    command.id = Ids.next();
    command.spaceId = actor.space();
    command.kind = kind;
    command.requestedBy = actor.id();
    command.requestedName = actor.name();
    command.requestedAt = now;
    command.expiresAt = now.plus(kind.life());
    command.priority = priority;
    command.size = size;
    return command;
  }

  /** Takes what the command says, both sealed or null. */
  public void says(byte[] sealedArguments, byte[] sealedPayload) {
    arguments = sealedArguments;
    payload = sealedPayload;
  }

  /** Whether it was this actor who asked for it. */
  public boolean isOf(Actor actor) {
    return requestedBy != null && requestedBy.equals(actor.id());
  }

  public UUID id() {
    return id;
  }

  public CommandKind kind() {
    return kind;
  }

  public byte[] arguments() {
    return arguments;
  }

  public byte[] payload() {
    return payload;
  }

  public int priority() {
    return priority;
  }

  UUID requestedBy() {
    return requestedBy;
  }

  SpaceId spaceId() {
    return spaceId;
  }

  Instant requestedAt() {
    return requestedAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
