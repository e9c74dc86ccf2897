package org.chatelaine.command.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.chatelaine.device.Verb;

/**
 * A device on its own page.
 *
 * @param allowed what may be done to it now, in the order of {@link Verb}
 * @param reachable whether we can wake it; otherwise it comes when it likes
 * @param passcodeCanBeCleared whether the device gave us what that needs
 * @param pinKept whether there is a PIN of ours that may open it
 */
public record PortalDeviceDetail(
    PortalDevice device,
    String serial,
    String product,
    String buildVersion,
    Instant retiredAt,
    boolean reachable,
    boolean passcodeCanBeCleared,
    boolean pinKept,
    List<Verb> allowed)
    implements Serializable {

  public PortalDeviceDetail {
    allowed = List.copyOf(allowed);
  }
}
