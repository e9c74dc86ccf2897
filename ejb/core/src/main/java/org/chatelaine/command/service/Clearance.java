package org.chatelaine.command.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.chatelaine.command.CommandTarget;
import org.chatelaine.command.Commands;
import org.chatelaine.device.Device;
import org.chatelaine.device.DeviceRetired;
import org.chatelaine.device.Devices;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;

/**
 * Lets what a device has open come to nothing: something stronger comes, the device has left, or
 * the time is over.
 */
@ApplicationScoped
class Clearance {

  private static final String GONE = "command.reason.gone";

  @Inject private Commands commands;
  @Inject private Devices devices;
  @Inject private Progress progress;
  @Inject private Clocks clock;

  void clear(Actor actor, Device device, String why) {
    for (var target : commands.openOf(device.id())) {
      var before = target.state();
      target.cancel(why, clock.now());
      progress.superseded(actor, target, before, device.ownerId());
    }
  }

  /** The target, which is held, has waited too long. */
  void expire(CommandTarget target) {
    var before = target.state();
    target.expire(clock.now());
    progress.moved(Actor.system(target.spaceId()), target, before);
  }

  /** In the transaction in which the device leaves. */
  void clear(@Observes DeviceRetired gone) {
    devices
        .find(gone.device())
        .ifPresent(device -> clear(Actor.system(device.spaceId()), device, GONE));
  }
}
