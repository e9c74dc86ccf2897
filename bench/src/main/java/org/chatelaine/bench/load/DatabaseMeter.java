package org.chatelaine.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.chatelaine.bench.script.FrontDoor;

/**
 * What PostgreSQL counted. Statements are those of {@code pg_stat_statements} without BEGIN and its
 * like; transactions are its BEGINs, whether they wrote or not; commits are those that wrote, told
 * by the transaction ids handed out, since PostgreSQL counts every lone SELECT as a commit.
 */
final class DatabaseMeter implements AutoCloseable {
  private static final String STATEMENTS =
      """
      select coalesce(sum(calls), 0) from pg_stat_statements s
      join pg_database d on d.oid = s.dbid
      where d.datname = current_database() and s.query !~* '^\\s*(%s)\\y'
        and s.query not ilike '%%pg_stat_%%' and s.query not ilike '%%pg_current_%%'
      """;

  private static final String NOT_COUNTED =
      "begin|commit|rollback|start|set|show|discard|deallocate";

  private final Connection connection;
  private final boolean countsStatements;

  DatabaseMeter(String url, String user, String password) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    if (password != null) properties.setProperty("password", password);
    connection = DriverManager.getConnection(url, properties);
    countsStatements = canCountStatements();
  }

  /** The counters at one moment; statements and transactions are -1 where not counted. */
  record Counters(
      double statements,
      double transactions,
      double writes,
      double walBytes,
      Map<String, Double> byQuery) {
    Counters since(Counters before) {
      var since = new HashMap<String, Double>();
      byQuery.forEach(
          (query, calls) -> since.put(query, calls - before.byQuery.getOrDefault(query, 0.0)));
      return new Counters(
          statements < 0 ? -1 : statements - before.statements,
          transactions < 0 ? -1 : transactions - before.transactions,
          writes - before.writes,
          walBytes - before.walBytes,
          since);
    }
  }

  Counters read() {
    try {
      return new Counters(
          countsStatements ? number(STATEMENTS.formatted(NOT_COUNTED)) : -1,
          countsStatements ? transactions() : -1,
          number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint"),
          number("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn"),
          countsStatements ? byQuery() : Map.of());
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the database's counters", e);
    }
  }

  /** Gives every load device a past of so many answered commands; done once per device. */
  int seedHistory(int perDevice) throws SQLException, IOException {
    try (var in = DatabaseMeter.class.getResourceAsStream("history.sql");
        var insert =
            connection.prepareStatement(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
      insert.setInt(1, perDevice);
      var rows = insert.executeUpdate();
      try (var statement = connection.createStatement()) {
        statement.execute("analyze command, command_target");
      }
      return rows;
    }
  }

  /** What waits for each device, by the device's identifier. */
  Map<String, List<FrontDoor.Queued>> queued() {
    var sql = "select device_id, id, kind, state from command_target where state = 'QUEUED'";
    var queued = new HashMap<String, List<FrontDoor.Queued>>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        var one = new FrontDoor.Queued(rows.getString(2), rows.getString(3), rows.getString(4));
        queued.computeIfAbsent(rows.getString(1), device -> new ArrayList<>()).add(one);
      }
      return queued;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read what is queued", e);
    }
  }

  private Map<String, Double> byQuery() throws SQLException {
    var calls = new HashMap<String, Double>();
    var sql =
        STATEMENTS
            .formatted(NOT_COUNTED)
            .replace("coalesce(sum(calls), 0)", "regexp_replace(s.query, '\\s+', ' ', 'g'), calls");
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) calls.merge(rows.getString(1), rows.getDouble(2), Double::sum);
    }
    return calls;
  }

  private double transactions() throws SQLException {
    return number(
        "select coalesce(sum(calls), 0) from pg_stat_statements s join pg_database d on d.oid ="
            + " s.dbid where d.datname = current_database() and s.query ilike 'begin%'");
  }

  private boolean canCountStatements() {
    try (var statement = connection.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements");
      number("select count(*) from pg_stat_statements");
      return true;
    } catch (SQLException e) {
      System.out.println("statements are not counted: " + e.getMessage());
      return false;
    }
  }

  private double number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getDouble(1);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // the counters were read; nothing is lost
    }
  }
}
