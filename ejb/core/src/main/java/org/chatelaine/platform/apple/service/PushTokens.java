package org.chatelaine.platform.apple.service;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.chatelaine.device.Device;
import org.chatelaine.device.Devices;
import org.chatelaine.device.Platform;
import org.chatelaine.device.PushMarks;
import org.chatelaine.kernel.Clocks;

/** By what the devices can be woken; in short transactions of its own, beside the network. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PushTokens {

  @Inject private Devices devices;
  @Inject private PushMarks marks;
  @Inject private Clocks clock;

  /** Those of the devices that can be woken. */
  public List<Device> of(List<UUID> ids) {
    return devices.wakeable(Platform.APPLE, ids);
  }

  /** Apple does not know these tokens any more; a device's next TokenUpdate brings another. */
  public void areDead(List<Device> found) {
    if (found.isEmpty()) return;
    var tokens = found.stream().collect(toMap(Device::id, Device::pushToken));
    marks.areDead(tokens, clock.now());
  }
}
