package org.chatelaine.command;

import static org.chatelaine.device.PlainSql.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.chatelaine.device.DeviceFacts;
import org.chatelaine.device.DeviceState;
import org.chatelaine.kernel.SpaceId;

/** One row of {@link Visits}, column by column: who came, what is due, what an answer names. */
final class VisitRow {

  private VisitRow() {}

  static Visit ofIdle(ResultSet row) throws SQLException {
    return new Visit(visitor(row), null, due(row));
  }

  static Visit ofAnswer(ResultSet row) throws SQLException {
    return new Visit(visitor(row), asked(row), due(row));
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
        row.getInt(21),
        row.getBytes(22),
        row.getBytes(23));
  }

  private static Visit.Asked asked(ResultSet row) throws SQLException {
    var id = row.getObject(24, UUID.class);
    if (id == null) return null;
    return new Visit.Asked(
        id,
        row.getObject(25, UUID.class),
        CommandKind.valueOf(row.getString(26)),
        CommandState.valueOf(row.getString(27)),
        row.getString(28),
        row.getInt(29),
        instant(row, 30));
  }
}
