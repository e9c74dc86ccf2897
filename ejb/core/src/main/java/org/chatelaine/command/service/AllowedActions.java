package org.chatelaine.command.service;

import static org.chatelaine.device.Verb.CANCEL;
import static org.chatelaine.device.Verb.CHECK_IN;
import static org.chatelaine.device.Verb.LOCK;
import static org.chatelaine.device.Verb.REFRESH;
import static org.chatelaine.device.Verb.RESTART;
import static org.chatelaine.device.Verb.RETIRE;
import static org.chatelaine.device.Verb.RETIRE_NOW;
import static org.chatelaine.device.Verb.UNLOCK;
import static org.chatelaine.device.Verb.WIPE;

import java.util.EnumSet;
import java.util.Set;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.Family;
import org.chatelaine.device.Verb;
import org.chatelaine.device.service.Reach;
import org.chatelaine.kernel.Actor;

/** What somebody may have done to a device now; the one answer for console and portal. */
public final class AllowedActions {

  private AllowedActions() {}

  /** The verbs that the actor's page offers and the desk accepts, for this device as it is. */
  public static Set<Verb> of(Actor actor, DeviceRow device) {
    if (!Reach.reaches(actor, device)) return EnumSet.noneOf(Verb.class);
    return switch (device.state()) {
      case PENDING -> EnumSet.of(RETIRE_NOW);
      case ACTIVE -> ofActive(actor, device);
      case RETIRE_PENDING -> EnumSet.of(CHECK_IN, RETIRE_NOW, WIPE, CANCEL);
      case RETIRE_SENT -> EnumSet.of(CHECK_IN, RETIRE_NOW, WIPE);
      case WIPE_PENDING -> EnumSet.of(CHECK_IN, RETIRE_NOW, CANCEL);
      case WIPE_SENT -> EnumSet.of(CHECK_IN, RETIRE_NOW);
      case RETIRED, WIPED -> EnumSet.noneOf(Verb.class);
    };
  }

  private static Set<Verb> ofActive(Actor actor, DeviceRow device) {
    var verbs = EnumSet.of(CHECK_IN, REFRESH, LOCK, WIPE, RETIRE, RETIRE_NOW);
    // A Mac has no passcode that could be taken away.
    if (device.family() != Family.MAC) verbs.add(UNLOCK);
    // A phone restarts only when supervised, and comes back without network until unlocked.
    if (device.family() == Family.MAC || actor.isAdministrator()) verbs.add(RESTART);
    return verbs;
  }
}
