package org.chatelaine.command.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.chatelaine.command.Commands;

/** Has the devices of commands woken, outside any transaction: a vendor may take its time. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Waker {

  private static final int AT_A_TIME = 500;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  @Inject private Commands commands;
  @Inject @Any private Instance<DeviceChannel> channels;

  /** Wakes those devices, each once, on which one of the commands is still open. */
  public void wake(List<UUID> rung) {
    var devices = commands.openDevices(rung, BEFORE_ALL, AT_A_TIME);
    while (!devices.isEmpty()) {
      for (var channel : channels) channel.wake(devices);
      devices = commands.openDevices(rung, devices.get(devices.size() - 1), AT_A_TIME);
    }
  }
}
