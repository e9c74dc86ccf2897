package org.chatelaine.command.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.chatelaine.account.Persons;
import org.chatelaine.command.Commands;
import org.chatelaine.device.Device;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Refused;
import org.chatelaine.setting.Settings;

/** What stands between a person and a wiped device. */
@ApplicationScoped
class WipeRules {

  private static final Duration A_DAY = Duration.ofHours(24);

  @Inject private Settings settings;
  @Inject private Commands commands;
  @Inject private Persons persons;
  @Inject private Clocks clock;

  /**
   * Whoever it is types the device's name and has just given the password again. A user has not
   * wiped more than the setting {@code wipe.limit} (one) in 24 hours; two of their requests at once
   * are counted one after the other.
   */
  void check(Actor actor, Device device, ActionRequest request) {
    named(device, request);
    if (!request.fresh()) throw new Refused("device.wipe-needs-password");
    if (actor.isAdministrator()) return;
    var limit = Integer.parseInt(settings.get(actor.space(), "wipe.limit", "1"));
    persons.locked(actor.space(), actor.id());
    if (commands.wipesSince(actor.id(), clock.now().minus(A_DAY)) >= limit)
      throw new Refused("device.wipe-limit", limit);
  }

  private static void named(Device device, ActionRequest request) {
    var typed = request.confirmName();
    if (typed == null || !typed.strip().equals(device.name()))
      throw new Refused("device.wipe-needs-name", device.name());
  }
}
