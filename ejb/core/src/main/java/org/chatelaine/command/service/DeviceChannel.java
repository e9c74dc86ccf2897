package org.chatelaine.command.service;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chatelaine.device.Platform;

/** How the devices of one platform are woken; each platform provides one. */
public interface DeviceChannel {

  Platform platform();

  /**
   * Asks the vendor to wake these devices. Best effort, outside any transaction: what does not
   * reach a device now is made up by the sweeper.
   *
   * @return those for which the vendor was not asked, since it is away or wants patience
   */
  Set<UUID> wake(List<UUID> devices);
}
