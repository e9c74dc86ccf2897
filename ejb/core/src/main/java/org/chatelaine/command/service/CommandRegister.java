package org.chatelaine.command.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chatelaine.command.CommandRow;
import org.chatelaine.command.CommandRows;
import org.chatelaine.command.CommandTally;
import org.chatelaine.device.service.Reach;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.Slice;

/** Where one looks up commands: an administrator all of the space, a person those of their own. */
@Stateless
public class CommandRegister {

  /** How many days are tallied, today among them. */
  public static final int DAYS = 14;

  private static final int MOST_OF_ONE_DEVICE = 5000;

  @Inject private CommandRows rows;
  @Inject private Reach reach;
  @Inject private Clocks clock;

  public Page<CommandRow> ofDevice(Actor actor, UUID device, Slice slice) {
    reach.one(actor, device);
    return rows.page(actor.space(), device, slice);
  }

  /** The ids of a device's commands, the newest first and no more than anybody reads. */
  public List<UUID> idsOfDevice(Actor actor, UUID device) {
    reach.one(actor, device);
    return rows.ids(actor.space(), device, MOST_OF_ONE_DEVICE);
  }

  /** Some commands by their targets' ids; for administrators. */
  public List<CommandRow> among(Actor actor, Collection<UUID> targets) {
    actor.mustBeAdministrator();
    return rows.among(actor.space(), targets);
  }

  /** All commands of the space; for administrators. */
  public Page<CommandRow> page(Actor actor, Slice slice) {
    actor.mustBeAdministrator();
    return rows.page(actor.space(), null, slice);
  }

  /** How the commands of the last {@link #DAYS} days stand, day by day; for administrators. */
  public List<CommandTally> tally(Actor actor) {
    actor.mustBeAdministrator();
    return rows.tally(actor.space(), since(actor));
  }

  /** How many commands are open, however old; for administrators. */
  public long open(Actor actor) {
    actor.mustBeAdministrator();
    return rows.open(actor.space());
  }

  /** When the first of the days began that are tallied, in UTC; for administrators. */
  public Instant since(Actor actor) {
    actor.mustBeAdministrator();
    return clock.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(DAYS - 1));
  }

  /** One command on one device. */
  public CommandRow target(Actor actor, UUID target) {
    var row = rows.one(actor.space(), target).orElseThrow(() -> new Refused("command.unknown"));
    reach.one(actor, row.deviceId());
    return row;
  }
}
