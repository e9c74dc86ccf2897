package org.chatelaine.distribution.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.configuration.ConfigurationChanged;
import org.chatelaine.device.DeviceEnrolled;
import org.chatelaine.device.DeviceRetired;
import org.chatelaine.device.DeviceStays;
import org.chatelaine.distribution.DistributionRules;
import org.chatelaine.distribution.Moved;
import org.chatelaine.distribution.Targets;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.SpaceId;

/** Hears what changes who is to have what, in the transaction in which it changes. */
@ApplicationScoped
class Alignment {

  @Inject private Targets targets;
  @Inject private DistributionRules rules;
  @Inject private Told told;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  void configuration(@Observes ConfigurationChanged change) {
    var actor = change.actor();
    var id = change.configuration();
    var moved = targets.alignConfiguration(actor.space(), id, clock.now());
    told.moved(actor, "distribution.aligned", "configuration", id, id, moved);
  }

  void enrolled(@Observes DeviceEnrolled device) {
    if (device.again()) carryChoices(device);
    var again = targets.startAnew(device.space(), device.device(), clock.now());
    aligned(device.space(), device.device(), again);
  }

  /** Aligns a device; what was begun anew on it counts with what is wanted. */
  private void aligned(SpaceId space, UUID device, int anew) {
    var moved = targets.alignDevice(space, device, clock.now());
    var all = new Moved(moved.wanted() + anew, moved.removing());
    var actor = Told.ourselves(space);
    if (all.any()) told.moved(actor, "distribution.aligned", "device", device, null, all);
  }

  private void carryChoices(DeviceEnrolled device) {
    var carried = rules.carry(device.space(), device.device());
    if (carried == 0) return;
    audit.record(
        Told.ourselves(device.space()),
        "distribution.choice-kept",
        "device",
        device.device(),
        "configurations",
        Integer.toString(carried));
  }

  /** While it was to leave, nothing was sent, and what was under way had made room. */
  void stays(@Observes DeviceStays device) {
    var hurried = targets.hurry(device.space(), device.device(), clock.now());
    aligned(device.space(), device.device(), hurried);
  }

  void retired(@Observes DeviceRetired device) {
    targets.end(device.device(), clock.now());
  }

  /** Makes up for whatever was missed, as when a device enrolled while an audience was set. */
  void everything(SpaceId space) {
    Actor actor = Told.ourselves(space);
    var moved = targets.align(space, clock.now());
    if (moved.any()) told.moved(actor, "distribution.aligned", "space", null, null, moved);
  }
}
