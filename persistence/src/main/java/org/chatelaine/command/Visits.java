package org.chatelaine.command;

import static org.chatelaine.device.PlainSql.at;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chatelaine.device.PlainSql;

/**
 * Reads a device's visit, in plain SQL: ten thousand devices ask all day long, nearly always for
 * nothing. One statement reads everything a message needs.
 */
@ApplicationScoped
public class Visits {

  private static final String READ =
      "select i.space_id, i.enrolment_id, i.not_after, i.revoked_at,"
          + " d.id, d.owner_id, d.udid, d.state,"
          + " d.serial, d.name, d.product, d.model, d.os_version, d.build_version,"
          + " n.id, n.command_id, n.kind, n.state, n.wish, n.attempts, n.unanswered,"
          + " c.arguments, c.payload";

  private static final String FROM =
      " from device_identity i left join device d on d.id = i.device_id";

  private static final String HEAD =
      " left join command_target n on n.id ="
          + " (select t.id from command_target t where t.open_device = i.device_id"
          + " and t.expires_at > ? %s"
          + " order by t.priority, t.created_at, t.id fetch first 1 row only)"
          + " left join command c on c.id = n.command_id where i.fingerprint = ?";

  private static final String IDLE = READ + FROM + HEAD.formatted("");

  /**
   * After an answer: what was postponed on this visit waits for the next one, as does what is out
   * already.
   */
  private static final String ANSWER =
      READ
          + ", a.id, a.device_id, a.kind, a.state, a.wish, a.attempts, a.visit_at"
          + FROM
          + " left join command_target a on a.id = ?"
          + HEAD.formatted(
              "and (t.state = 'QUEUED' or t.state = 'POSTPONED' and t.answered_at < a.visit_at)"
                  + " and t.id <> ?");

  @Inject private PlainSql sql;

  /**
   * Reads an Idle: who shows this certificate, and what is due.
   *
   * @param fingerprint SHA-256 of the certificate's DER, in lower-case hex
   * @return empty when we never gave out this certificate
   */
  public Optional<Visit> idle(String fingerprint, Instant now) {
    return sql.run(
        IDLE,
        read -> {
          read.setObject(1, at(now));
          read.setString(2, fingerprint);
          return first(read, VisitRow::ofIdle);
        });
  }

  /** Reads an answer: besides, which command it is that the result names. */
  public Optional<Visit> answer(String fingerprint, UUID command, Instant now) {
    return sql.run(
        ANSWER,
        read -> {
          read.setObject(1, command);
          read.setObject(2, at(now));
          read.setObject(3, command);
          read.setString(4, fingerprint);
          return first(read, VisitRow::ofAnswer);
        });
  }

  private static Optional<Visit> first(PreparedStatement read, Reading reading)
      throws SQLException {
    try (var row = read.executeQuery()) {
      return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
    }
  }

  private interface Reading {
    Visit of(ResultSet row) throws SQLException;
  }
}
