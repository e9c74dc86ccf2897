package org.chatelaine.command;

import java.time.Instant;
import java.util.UUID;
import org.chatelaine.device.DeviceFacts;
import org.chatelaine.device.DeviceState;
import org.chatelaine.kernel.SpaceId;

/**
 * Who shows a certificate that we gave out.
 *
 * @param device null when no device was seen with it yet; then what follows is null too
 */
public record Visitor(
    SpaceId space,
    UUID enrolment,
    Instant notAfter,
    Instant revokedAt,
    UUID device,
    UUID owner,
    String udid,
    DeviceState state,
    DeviceFacts facts) {

  /** Whether the certificate still opens the door and the device is still ours. */
  public boolean isOurs(Instant now) {
    return revokedAt == null && device != null && !state.isGone() && notAfter.isAfter(now);
  }
}
