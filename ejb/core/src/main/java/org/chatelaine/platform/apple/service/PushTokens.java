package org.chatelaine.platform.apple.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.chatelaine.device.Device;
import org.chatelaine.device.Devices;
import org.chatelaine.device.Platform;
import org.chatelaine.kernel.Clocks;

/** By what the devices can be woken; in short transactions of its own, beside the network. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PushTokens {

  @Inject private Devices devices;
  @Inject private Clocks clock;

  /** Those of the devices that can be woken. */
  public List<Device> of(List<UUID> ids) {
    return devices.wakeable(Platform.APPLE, ids);
  }

  /** Apple does not know the token any more; the device's next TokenUpdate brings another. */
  public void isDead(Device device) {
    devices.pushIsDead(device.id(), device.pushToken(), clock.now());
  }
}
