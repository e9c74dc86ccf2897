package org.chatelaine.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives audit rows their place: per node a number without gaps and a hash over the link before.
 * Works on a plain connection, in the transaction of whoever calls.
 */
public final class AuditChain {

  /** How many rows are linked at once; when fewer were, there are no more. */
  public static final int AT_ONCE = 5000;

  private final Connection database;
  private final String node;

  public AuditChain(Connection database, String node) {
    this.database = database;
    this.node = node;
  }

  /**
   * Links rows of this node that have no place yet, at most {@link #AT_ONCE}. Two at the same time
   * are harmless: the later one fails on the key of the link and is rolled back.
   *
   * @param since rows older than this are taken to be linked; {@link Instant#EPOCH} looks at all
   * @return how many were linked
   */
  public int link(Instant since) throws SQLException {
    var loose = loose(since);
    if (loose.isEmpty()) return 0;
    var last = last();
    var sequence = last.map(Link::sequence).orElse(0L);
    var hash = last.map(Link::hash).orElse(AuditFact.BEGINNING);
    try (var insert =
        database.prepareStatement(
            "insert into audit_link (node, sequence, entry_id, hash) values (?, ?, ?, ?)")) {
      for (var fact : loose) {
        hash = fact.hashAfter(hash, ++sequence);
        add(insert, fact, sequence, hash);
      }
      insert.executeBatch();
    }
    return loose.size();
  }

  /** The last link of this node. */
  public Optional<Link> last() throws SQLException {
    try (var query =
        database.prepareStatement(
            "select l.sequence, l.hash, e.at from audit_link l join audit_entry e"
                + " on e.id = l.entry_id where l.node = ? order by l.sequence desc"
                + " fetch first 1 rows only")) {
      query.setString(1, node);
      try (var row = query.executeQuery()) {
        if (!row.next()) return Optional.empty();
        var at = row.getObject(3, OffsetDateTime.class).toInstant();
        return Optional.of(new Link(row.getLong(1), row.getString(2), at));
      }
    }
  }

  /** Keeps a signed head; says whether it was not kept before. */
  public boolean keep(AuditHead head) throws SQLException {
    try (var insert =
        database.prepareStatement(
            "insert into audit_head (node, sequence, hash, signed_at, signature)"
                + " select ?, l.sequence, ?, ?, ? from audit_link l"
                + " where l.node = ? and l.sequence = ? and not exists"
                + " (select 1 from audit_head h where h.node = l.node"
                + " and h.sequence = l.sequence)")) {
      insert.setString(1, head.node());
      insert.setString(2, head.hash());
      insert.setObject(3, head.signedAt().atOffset(ZoneOffset.UTC));
      insert.setString(4, head.signature());
      insert.setString(5, head.node());
      insert.setLong(6, head.sequence());
      return insert.executeUpdate() == 1;
    }
  }

  private List<AuditFact> loose(Instant since) throws SQLException {
    try (var query =
        database.prepareStatement(
            "select "
                + AuditFact.SELECT
                + " from audit_entry e where e.node = ? and e.at >= ? and not exists"
                + " (select 1 from audit_link l where l.entry_id = e.id)"
                + " order by e.at, e.id fetch first "
                + AT_ONCE
                + " rows only")) {
      query.setString(1, node);
      query.setObject(2, since.atOffset(ZoneOffset.UTC));
      var found = new ArrayList<AuditFact>();
      try (var row = query.executeQuery()) {
        while (row.next()) found.add(AuditFact.read(row, 1));
      }
      return found;
    }
  }

  private void add(PreparedStatement insert, AuditFact fact, long sequence, String hash)
      throws SQLException {
    insert.setString(1, node);
    insert.setLong(2, sequence);
    insert.setObject(3, fact.id());
    insert.setString(4, hash);
    insert.addBatch();
  }

  /**
   * A row's place.
   *
   * @param at when what the row tells was done
   */
  public record Link(long sequence, String hash, Instant at) {}
}
