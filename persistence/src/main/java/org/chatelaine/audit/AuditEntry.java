package org.chatelaine.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
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

  static final String INSERT =
      "insert into audit_entry (id, space_id, node, at, actor_kind, actor_id, actor, address,"
          + " action, object_kind, object_id, detail) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

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

  /** Adds this row to a batch of {@link #INSERT}. */
  void addTo(PreparedStatement insert) throws SQLException {
    insert.setObject(1, id);
    insert.setObject(2, space.value());
    insert.setString(3, node);
    insert.setObject(4, at.atOffset(ZoneOffset.UTC));
    insert.setString(5, actorKind);
    insert.setObject(6, actorId, Types.OTHER);
    insert.setString(7, actor);
    insert.setString(8, address);
    insert.setString(9, action);
    insert.setString(10, objectKind);
    insert.setObject(11, objectId, Types.OTHER);
    insert.setString(12, detail);
    insert.addBatch();
  }
}
