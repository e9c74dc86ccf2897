package org.chatelaine.distribution;

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

  /** Whether a row is still as it was when this was read. */
  public boolean isOf(Delivery delivery) {
    return delivery.state() == state
        && delivery.acknowledged() == acknowledged
        && Objects.equals(delivery.wantedVersion(), wantedVersion);
  }
}
