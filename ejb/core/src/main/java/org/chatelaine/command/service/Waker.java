package org.chatelaine.command.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chatelaine.command.Commands;

/** Has the devices of commands woken, outside any transaction: a vendor may take its time. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Waker {

  private static final int AT_A_TIME = 500;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  @Inject private Commands commands;
  @Inject private LostRings lost;
  @Inject @Any private Instance<DeviceChannel> channels;

  /** Wakes those devices on which one of the commands is still open. */
  public void wake(Rung rung) {
    if (!rung.commands().isEmpty()) wakeAll(rung.commands());
    if (!rung.targets().isEmpty()) wakeAgain(rung.targets());
  }

  /** Each device once. Whoever is not reached now is rung for soon in any case. */
  private void wakeAll(List<UUID> rung) {
    var devices = commands.openDevices(rung, BEFORE_ALL, AT_A_TIME);
    while (!devices.isEmpty()) {
      wakeThem(devices);
      devices = commands.openDevices(rung, devices.get(devices.size() - 1), AT_A_TIME);
    }
  }

  private void wakeAgain(List<UUID> targets) {
    var devices = commands.openDevices(targets);
    if (devices.isEmpty()) return;
    var spared = wakeThem(devices);
    if (!spared.isEmpty()) lost.doNotCount(targets, spared);
  }

  private Set<UUID> wakeThem(List<UUID> devices) {
    var spared = new HashSet<UUID>();
    for (var channel : channels) spared.addAll(channel.wake(devices));
    return spared;
  }
}
