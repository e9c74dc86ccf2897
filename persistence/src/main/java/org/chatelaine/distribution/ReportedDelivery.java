package org.chatelaine.distribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/**
 * A delivery a list from its device may decide.
 *
 * @param certificateSha256 the certificate that has to be there too; null where there is none
 */
public record ReportedDelivery(
    UUID id,
    UUID configuration,
    UUID wantedVersion,
    DeliveryState state,
    boolean acknowledged,
    String certificateSha256) {

  static ReportedDelivery read(ResultSet row) throws SQLException {
    return new ReportedDelivery(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        DeliveryState.valueOf(row.getString(4)),
        row.getBoolean(5),
        row.getString(6));
  }

  /** Whether the device says it has done what was asked, and its list has to show it. */
  public boolean awaitsList() {
    return acknowledged && state != DeliveryState.VERIFIED;
  }

  /** Whether a row is still as it was when this was read. */
  public boolean isOf(Delivery delivery) {
    return delivery.state() == state
        && delivery.acknowledged() == acknowledged
        && Objects.equals(delivery.wantedVersion(), wantedVersion);
  }
}
