package org.chatelaine.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.SpaceId;

/**
 * One thing that was done. Written once, never changed; its place in the chain stands beside it.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

  @Id private UUID id;

  @Column(name = "space_id")
  private SpaceId space;

  private String node;
  private Instant at;

  @Column(name = "actor_kind")
  private String actorKind;

  @Column(name = "actor_id")
  private UUID actorId;

  private String actor;
  private String address;
  private String action;

  @Column(name = "object_kind")
  private String objectKind;

  @Column(name = "object_id")
  private UUID objectId;

  private String detail;

  protected AuditEntry() {}

  AuditEntry(
      Actor who, String node, Instant at, String action, String kind, UUID object, String detail) {
    this.id = Ids.next();
    this.space = who.space();
    this.node = node;
    this.at = at;
    this.actorKind = who.kind().name();
    this.actorId = who.id();
    this.actor = who.name();
    this.address = who.address();
    this.action = action;
    this.objectKind = kind;
    this.objectId = object;
    this.detail = detail;
  }
}
