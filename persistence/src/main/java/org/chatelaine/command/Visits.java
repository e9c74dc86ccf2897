package org.chatelaine.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatelaine.device.DeviceDatabase;
import org.chatelaine.device.DeviceFacts;
import org.chatelaine.device.DeviceState;
import org.chatelaine.kernel.SpaceId;

/**
 * A device's visit, in plain SQL: ten thousand devices ask all day long, nearly always for nothing.
 * One statement reads everything a message needs, and each move of a command is one update that
 * changes no row when somebody else was faster.
 */
@ApplicationScoped
public class Visits {

  private static final String READ =
      "select i.space_id, i.enrolment_id, i.not_after, i.revoked_at,"
          + " d.id, d.owner_id, d.udid, d.state,"
          + " d.serial, d.name, d.product, d.model, d.os_version, d.build_version,"
          + " n.id, n.command_id, n.kind, n.state, n.wish, n.attempts, c.arguments, c.payload";

  private static final String FROM =
      " from device_identity i left join device d on d.id = i.device_id";

  private static final String HEAD =
      " left join command_target n on n.id ="
          + " (select t.id from command_target t where t.open_device = i.device_id"
          + " and t.expires_at > ? %s"
          + " order by t.priority, t.created_at, t.id fetch first 1 row only)"
          + " left join command c on c.id = n.command_id where i.fingerprint = ?";

  private static final String IDLE = READ + FROM + HEAD.formatted("");

  /** After an answer: what was postponed or sent waits for the next Idle. */
  private static final String ANSWER =
      READ
          + ", a.id, a.device_id, a.kind, a.state, a.wish, a.attempts"
          + FROM
          + " left join command_target a on a.id = ?"
          + HEAD.formatted("and t.state = 'QUEUED' and t.id <> ?");

  private static final String SEND =
      "update command_target set state = 'SENT', sent_at = ?, attempts = attempts + 1,"
          + " next_ring_at = ? where id = ? and device_id = ? and state = ? and attempts = ?";

  private static final String CLOSE =
      "update command_target set state = ?, answered_at = ?, error_text = ?, result = ?,"
          + " open_device = null, open_key = null, next_ring_at = null"
          + " where id = ? and device_id = ?"
          + " and state in ('SENT', 'POSTPONED', 'UNKNOWN', 'EXPIRED', 'CANCELLED')";

  private static final String POSTPONE =
      "update command_target set state = 'POSTPONED', answered_at = ?, rings = rings + 1,"
          + " next_ring_at = ? where id = ? and device_id = ? and state = 'SENT'";

  private static final String LOSE =
      "update command_target set state = 'UNKNOWN', open_device = null, open_key = null,"
          + " next_ring_at = null where id = ? and device_id = ? and state = 'SENT'"
          + " and attempts = ?";

  private DataSource database;

  protected Visits() {}

  @Inject
  Visits(DeviceDatabase database) {
    this(database.source());
  }

  /** On a database of one's own. */
  public Visits(DataSource database) {
    this.database = database;
  }

  /**
   * Reads an Idle: who shows this certificate, and what is due.
   *
   * @param fingerprint SHA-256 of the certificate's DER, in lower-case hex
   * @return empty when we never gave out this certificate
   */
  public Optional<Visit> idle(String fingerprint, Instant now) {
    return run(
        IDLE,
        read -> {
          read.setObject(1, at(now));
          read.setString(2, fingerprint);
          return visit(read, false);
        });
  }

  /** Reads an answer: besides, which command it is that the result names. */
  public Optional<Visit> answer(String fingerprint, UUID command, Instant now) {
    return run(
        ANSWER,
        read -> {
          read.setObject(1, command);
          read.setObject(2, at(now));
          read.setObject(3, command);
          read.setString(4, fingerprint);
          return visit(read, true);
        });
  }

  /** The command goes out now; false when somebody else was faster. */
  public boolean send(Visit.Due due, UUID device, Instant now, Instant nextRing) {
    return run(
        SEND,
        update -> {
          update.setObject(1, at(now));
          update.setObject(2, at(nextRing));
          update.setObject(3, due.id());
          update.setObject(4, device);
          update.setString(5, due.state().name());
          update.setInt(6, due.attempts());
          return update.executeUpdate() == 1;
        });
  }

  /** The device's result, kept with its raw bytes; false when it was taken before. */
  public boolean close(UUID target, UUID device, CommandResult result, Instant now) {
    return run(
        CLOSE,
        update -> {
          update.setString(1, result.state().name());
          update.setObject(2, at(now));
          update.setString(3, result.reason());
          update.setBytes(4, result.raw());
          update.setObject(5, target);
          update.setObject(6, device);
          return update.executeUpdate() == 1;
        });
  }

  /** The device cannot now; false when the command is no longer out. */
  public boolean postpone(UUID target, UUID device, Instant now, Instant nextRing) {
    return run(
        POSTPONE,
        update -> {
          update.setObject(1, at(now));
          update.setObject(2, at(nextRing));
          update.setObject(3, target);
          update.setObject(4, device);
          return update.executeUpdate() == 1;
        });
  }

  /** The device says it is idle, so the answer will not come; false when it came meanwhile. */
  public boolean lose(Visit.Due due, UUID device) {
    return run(
        LOSE,
        update -> {
          update.setObject(1, due.id());
          update.setObject(2, device);
          update.setInt(3, due.attempts());
          return update.executeUpdate() == 1;
        });
  }

  private static Optional<Visit> visit(PreparedStatement read, boolean answers)
      throws SQLException {
    try (var row = read.executeQuery()) {
      if (!row.next()) return Optional.empty();
      return Optional.of(new Visit(visitor(row), answers ? asked(row) : null, due(row)));
    }
  }

  private static Visitor visitor(ResultSet row) throws SQLException {
    var state = row.getString(8);
    return new Visitor(
        new SpaceId(row.getObject(1, UUID.class)),
        row.getObject(2, UUID.class),
        instant(row, 3),
        instant(row, 4),
        row.getObject(5, UUID.class),
        row.getObject(6, UUID.class),
        row.getString(7),
        state == null ? null : DeviceState.valueOf(state),
        new DeviceFacts(
            row.getString(9),
            row.getString(10),
            row.getString(11),
            row.getString(12),
            row.getString(13),
            row.getString(14)));
  }

  private static Visit.Due due(ResultSet row) throws SQLException {
    var id = row.getObject(15, UUID.class);
    if (id == null) return null;
    return new Visit.Due(
        id,
        row.getObject(16, UUID.class),
        CommandKind.valueOf(row.getString(17)),
        CommandState.valueOf(row.getString(18)),
        row.getString(19),
        row.getInt(20),
        row.getBytes(21),
        row.getBytes(22));
  }

  private static Visit.Asked asked(ResultSet row) throws SQLException {
    var id = row.getObject(23, UUID.class);
    if (id == null) return null;
    return new Visit.Asked(
        id,
        row.getObject(24, UUID.class),
        CommandKind.valueOf(row.getString(25)),
        CommandState.valueOf(row.getString(26)),
        row.getString(27),
        row.getInt(28));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private <T> T run(String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.on(statement);
    } catch (SQLException failed) {
      throw new DeviceDatabase.Failed(failed);
    }
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }
}
