package org.chatelaine.enrolment.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Devices;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.setting.Launch;
import org.chatelaine.setting.Settings;

/**
 * Remembers the addresses of the doors. A device keeps those it was enrolled with for life, so a
 * door that moves while devices are enrolled is warned about at every start, until it moves back or
 * the last of them has left.
 */
@Singleton
@Startup
@DependsOn("Migration")
public class DoorWatch {

  private static final System.Logger LOG = System.getLogger("org.chatelaine.doors");

  private final Map<String, String> moved = new LinkedHashMap<>();

  @Inject private Launch launch;
  @Inject private Settings settings;
  @Inject private Devices devices;
  @Inject private AuditTrail audit;

  @PostConstruct
  void look() {
    var enrolled = enrolled();
    look("door.devices", launch.devices(), enrolled);
    look("door.pki", launch.pki(), enrolled);
    look("door.pki-tls", launch.pkiTls(), enrolled);
    look("door.people", launch.people(), enrolled);
  }

  /**
   * The doors that enrolled devices still look for elsewhere, for administrators: their setting's
   * name and address.
   */
  public Map<String, String> moved(Actor actor) {
    actor.mustBeAdministrator();
    return Map.copyOf(moved);
  }

  private void look(String door, URI address, boolean enrolled) {
    var now = address.toString();
    var before = settings.get(SpaceId.DEFAULT, door, now);
    if (!before.equals(now) && enrolled) warn(door, before, now);
    else if (settings.get(SpaceId.DEFAULT, door).filter(now::equals).isEmpty())
      settings.put(Actor.system(), door, now);
  }

  private void warn(String door, String before, String now) {
    moved.put(door, before);
    audit.record(
        Actor.system(), "door.moved", "setting", null, "door", door, "from", before, "to", now);
    LOG.log(
        System.Logger.Level.WARNING,
        "{0} was {1} when devices were enrolled and is {2} now: they go on looking for the old one",
        door,
        before,
        now);
  }

  private boolean enrolled() {
    return devices.counts(SpaceId.DEFAULT).entrySet().stream()
        .filter(each -> each.getKey() != DeviceState.RETIRED && each.getKey() != DeviceState.WIPED)
        .anyMatch(each -> each.getValue() > 0);
  }
}
