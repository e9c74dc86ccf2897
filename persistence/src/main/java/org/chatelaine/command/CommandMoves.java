package org.chatelaine.command;

import static org.chatelaine.device.PlainSql.at;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.device.PlainSql;

/**
 * Moves commands in a device's visit, in plain SQL: each move is one update that changes no row
 * when somebody else was faster.
 */
@ApplicationScoped
public class CommandMoves {

  private static final String SEND =
      "update command_target set state = 'SENT', sent_at = ?, visit_at = ?,"
          + " attempts = attempts + 1, unanswered = unanswered + 1,"
          + " next_ring_at = least(?, expires_at)"
          + " where id = ? and device_id = ? and state = ? and attempts = ?";

  private static final String CLOSE =
      "update command_target set state = ?, answered_at = ?, error_text = ?, result = ?,"
          + " open_device = null, open_key = null, next_ring_at = null"
          + " where id = ? and device_id = ?"
          + " and state in ('SENT', 'POSTPONED', 'UNKNOWN', 'EXPIRED', 'CANCELLED')";

  private static final String POSTPONE =
      "update command_target set state = 'POSTPONED', answered_at = ?, unanswered = 0,"
          + " rings = rings + 1, next_ring_at = least(?, expires_at)"
          + " where id = ? and device_id = ? and state = 'SENT'";

  private static final String LOSE =
      "update command_target set state = ?, error_text = ?, open_device = null, open_key = null,"
          + " next_ring_at = null where id = ? and device_id = ? and state = 'SENT'"
          + " and attempts = ?";

  @Inject private PlainSql sql;

  /** The command goes out now, on a visit that began then; false when somebody else was faster. */
  public boolean send(Visit.Due due, UUID device, Instant now, Instant visit, Instant nextRing) {
    return sql.run(
        SEND,
        update -> {
          update.setObject(1, at(now));
          update.setObject(2, at(visit));
          update.setObject(3, at(nextRing));
          update.setObject(4, due.id());
          update.setObject(5, device);
          update.setString(6, due.state().name());
          update.setInt(7, due.attempts());
          return update.executeUpdate() == 1;
        });
  }

  /** The device's result, kept with its raw bytes; false when it was taken before. */
  public boolean close(UUID target, UUID device, CommandResult result, Instant now) {
    return sql.run(
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
    return sql.run(
        POSTPONE,
        update -> {
          update.setObject(1, at(now));
          update.setObject(2, at(nextRing));
          update.setObject(3, target);
          update.setObject(4, device);
          return update.executeUpdate() == 1;
        });
  }

  /**
   * The device says it is idle, so the answer will not come; false when it came meanwhile.
   *
   * @param reason a key of words, or null
   */
  public boolean lose(Visit.Due due, UUID device, CommandState outcome, String reason) {
    return sql.run(
        LOSE,
        update -> {
          update.setString(1, outcome.name());
          update.setString(2, reason);
          update.setObject(3, due.id());
          update.setObject(4, device);
          update.setInt(5, due.attempts());
          return update.executeUpdate() == 1;
        });
  }
}
