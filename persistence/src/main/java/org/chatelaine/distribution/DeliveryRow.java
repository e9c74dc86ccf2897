package org.chatelaine.distribution;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.configuration.ConfigurationKind;

/**
 * One configuration on one device, as a list shows it.
 *
 * @param reason why it failed or is tried again: the device's own words, or a message key that
 *     begins with {@code distribution.reason.}
 * @param attempts how many automatic retries were used, of three
 * @param wantedVersion the number of the version wanted; null when it is to be gone
 */
public record DeliveryRow(
    UUID id,
    UUID configuration,
    String configurationName,
    ConfigurationKind kind,
    UUID device,
    String deviceName,
    DeliveryState state,
    String reason,
    int attempts,
    Integer wantedVersion,
    Instant verifiedAt,
    Instant changedAt)
    implements Serializable {

  /** Whether a person may ask for it again. */
  public boolean mayGoAgain() {
    return state.mayGoAgain(attempts);
  }

  /** Whether it is to be gone from the device. */
  public boolean removal() {
    return wantedVersion == null;
  }
}
