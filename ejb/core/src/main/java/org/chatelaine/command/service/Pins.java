package org.chatelaine.command.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.CommandTarget;
import org.chatelaine.command.Commands;
import org.chatelaine.device.Device;
import org.chatelaine.device.Family;
import org.chatelaine.kernel.Refused;

/**
 * The PINs that open a locked Mac. A lost one makes scrap, so each stays with the command that took
 * it there, however that ends, and no other takes its place.
 */
@ApplicationScoped
class Pins {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** A Mac that goes down may still say something meanwhile. */
  private static final Duration ON_ITS_WAY_DOWN = Duration.ofMinutes(5);

  @Inject private Commands commands;
  @Inject private Seals seals;

  /** A PIN for a lock, unless an earlier one is still what opens the device. */
  String forLock(Device device, String wanted) {
    if (!canLock(device)) throw new Refused("device.locked-already", device.name());
    return orMade(wanted);
  }

  /** Whether the device is neither locked, as far as we know, nor about to be. */
  boolean canLock(Device device) {
    return shutting(device).stream()
        .map(CommandTarget::state)
        .noneMatch(state -> state.isOpen() || state == CommandState.ACKNOWLEDGED);
  }

  String forWipe(String wanted) {
    return orMade(wanted);
  }

  /** Those of which one may be what opens the device, the newest first. */
  List<KeptPin> keptFor(Device device) {
    return shutting(device).stream().map(this::kept).filter(Objects::nonNull).toList();
  }

  /** A locked Mac does not speak: when it was heard after a command, that is not what shuts it. */
  private List<CommandTarget> shutting(Device device) {
    if (device.family() != Family.MAC) return List.of();
    var heard = device.row().lastSeen();
    var since = heard == null ? Instant.EPOCH : heard.minus(ON_ITS_WAY_DOWN);
    return commands.shutting(device.id(), since);
  }

  private KeptPin kept(CommandTarget target) {
    var command = commands.find(target.commandId()).orElseThrow();
    var pin = seals.arguments(command.id(), command.arguments()).get(Arguments.PIN);
    return pin == null ? null : new KeptPin(target.kind(), target.state(), target.createdAt(), pin);
  }

  private static String orMade(String wanted) {
    return wanted == null ? "%06d".formatted(RANDOM.nextInt(1_000_000)) : wanted;
  }
}
