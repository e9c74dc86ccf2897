package org.chatelaine.audit;

import java.security.PublicKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Checks the whole audit on a plain connection: hashes, numbers without gaps, rows gone or slipped
 * in, signatures, and the heads kept outside the database. Reads only.
 */
public final class AuditCheck {

  /** No row comes into the chain later than this, whatever its transaction waited for. */
  private static final Duration LATEST = Duration.ofMinutes(10);

  /** No link stays unsigned longer than this: what may come late, and twice the time to a head. */
  private static final Duration SIGNED = LATEST.plusMinutes(2);

  private static final int ROWS_AT_ONCE = 1000;
  private static final int MOST_FAULTS = 100;

  private final Connection database;
  private final PublicKey key;
  private final List<AuditFault> faults = new ArrayList<>();
  private final Map<String, Chain> chains = new TreeMap<>();

  /** One node's chain as far as it was read. */
  private static final class Chain {
    long sequence;
    String hash = AuditFact.BEGINNING;
    Instant youngest = Instant.EPOCH;
    Instant complete = Instant.EPOCH;
    Instant unsignedSince;
    final Map<Long, AuditHead> heads = new HashMap<>();
  }

  public AuditCheck(Connection database, PublicKey key) {
    this.database = database;
    this.key = key;
  }

  /** Expects that every row of a node that is older than this has its place by now. */
  public AuditCheck completeUpTo(String node, Instant time) {
    chain(node).complete = time;
    return this;
  }

  /**
   * Checks everything.
   *
   * @param keptOutside the heads from outside the database; empty when there are none
   */
  public AuditReport run(List<AuditHead> keptOutside) throws SQLException {
    var inside = heads();
    keptOutside.forEach(this::take);
    inside.forEach(this::take);
    var links = links();
    chains.forEach(this::mustReachItsHeads);
    chains.forEach(this::mustBeSigned);
    return new AuditReport(links, waiting(), inside.size() + keptOutside.size(), faults);
  }

  private void take(AuditHead head) {
    if (!head.isSignedBy(key)) {
      fault(AuditFault.Kind.HEAD_WRONG, head.node(), head.sequence(), "signature");
      return;
    }
    var before = chain(head.node()).heads.putIfAbsent(head.sequence(), head);
    if (before != null && !before.hash().equals(head.hash()))
      fault(AuditFault.Kind.HEAD_WRONG, head.node(), head.sequence(), "two signed heads differ");
  }

  private List<AuditHead> heads() throws SQLException {
    var heads = new ArrayList<AuditHead>();
    try (var query = database.createStatement();
        var row =
            query.executeQuery(
                "select node, sequence, hash, signed_at, signature from audit_head"
                    + " order by node, sequence")) {
      while (row.next())
        heads.add(
            new AuditHead(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5)));
    }
    return heads;
  }

  private long links() throws SQLException {
    var count = 0L;
    try (var query =
        database.prepareStatement(
            "select l.node, l.sequence, l.hash, l.entry_id, "
                + AuditFact.SELECT
                + " from audit_link l left join audit_entry e on e.id = l.entry_id"
                + " order by l.node, l.sequence")) {
      query.setFetchSize(ROWS_AT_ONCE);
      try (var row = query.executeQuery()) {
        for (; row.next(); count++) check(row);
      }
    }
    return count;
  }

  private void check(ResultSet row) throws SQLException {
    var node = row.getString(1);
    var sequence = row.getLong(2);
    var hash = row.getString(3);
    var chain = chain(node);
    if (sequence != chain.sequence + 1)
      fault(AuditFault.Kind.GAP, node, sequence, "after " + chain.sequence);
    if (row.getObject(5, UUID.class) == null)
      fault(AuditFault.Kind.ROW_MISSING, node, sequence, row.getString(4));
    else checkRow(AuditFact.read(row, 5), chain, sequence, hash, node);
    var head = chain.heads.get(sequence);
    if (head != null && !head.hash().equals(hash))
      fault(AuditFault.Kind.HEAD_WRONG, node, sequence, "the chain has another hash");
    if (head != null) chain.unsignedSince = null;
    else if (chain.unsignedSince == null) chain.unsignedSince = chain.youngest;
    chain.sequence = sequence;
    chain.hash = hash;
  }

  private void checkRow(AuditFact fact, Chain chain, long sequence, String hash, String node) {
    if (!fact.hashAfter(chain.hash, sequence).equals(hash) || !fact.node().equals(node))
      fault(AuditFault.Kind.HASH_WRONG, node, sequence, "row " + fact.id());
    if (fact.at().plus(LATEST).isBefore(chain.youngest))
      fault(AuditFault.Kind.ROW_BACKDATED, node, sequence, "row " + fact.id() + " of " + fact.at());
    if (fact.at().isAfter(chain.youngest)) chain.youngest = fact.at();
  }

  private void mustReachItsHeads(String node, Chain chain) {
    chain.heads.keySet().stream()
        .filter(sequence -> sequence > chain.sequence)
        .max(Long::compare)
        .ifPresent(
            most ->
                fault(
                    AuditFault.Kind.CUT_SHORT,
                    node,
                    chain.sequence,
                    "a head was signed at " + most));
  }

  /** A chain that has no head at all is measured by the others: a node signs as soon as it runs. */
  private void mustBeSigned(String node, Chain chain) {
    if (chain.unsignedSince == null) return;
    if (chain.unsignedSince.plus(SIGNED).isBefore(present(chain)))
      fault(
          AuditFault.Kind.UNSIGNED,
          node,
          chain.sequence,
          "no signed head since " + chain.unsignedSince);
  }

  /** How far time has gone, as far as a chain can tell. */
  private Instant present(Chain chain) {
    if (!chain.heads.isEmpty()) return chain.youngest;
    return chains.values().stream().map(any -> any.youngest).max(Instant::compareTo).orElseThrow();
  }

  private long waiting() throws SQLException {
    var count = 0L;
    try (var query =
        database.prepareStatement(
            "select e.id, e.node, e.at from audit_entry e where not exists"
                + " (select 1 from audit_link l where l.entry_id = e.id)")) {
      try (var row = query.executeQuery()) {
        for (; row.next(); count++) checkUnlinked(row);
      }
    }
    return count;
  }

  private void checkUnlinked(ResultSet row) throws SQLException {
    var node = row.getString(2);
    var at = row.getObject(3, OffsetDateTime.class).toInstant();
    var chain = chain(node);
    if (at.isBefore(chain.complete) || at.plus(LATEST).isBefore(present(chain)))
      fault(AuditFault.Kind.ROW_UNLINKED, node, 0, "row " + row.getString(1) + " of " + at);
  }

  private Chain chain(String node) {
    return chains.computeIfAbsent(node, any -> new Chain());
  }

  private void fault(AuditFault.Kind kind, String node, long sequence, String detail) {
    if (faults.size() < MOST_FAULTS) faults.add(new AuditFault(kind, node, sequence, detail));
  }
}
