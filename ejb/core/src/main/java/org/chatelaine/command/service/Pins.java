package org.chatelaine.command.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.Commands;
import org.chatelaine.device.Device;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Refused;
import org.chatelaine.secret.SecretBox;

/** The PINs that open a locked Mac: lost ones make scrap, so each is kept before it is sent. */
@ApplicationScoped
class Pins {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration ON_ITS_WAY_DOWN = Duration.ofMinutes(1);

  @Inject private SecretBox box;
  @Inject private Commands commands;
  @Inject private Clocks clock;

  /** A PIN for a lock, unless an earlier one is still what opens the device. */
  String forLock(Device device, String wanted) {
    if (!canLock(device)) throw new Refused("device.locked-already", device.name());
    return keep(device, wanted);
  }

  /** Whether a new PIN would not take the place of one that is still needed. */
  boolean canLock(Device device) {
    var open = commands.open(List.of(device.id()), CommandKind.DEVICE_LOCK.name());
    return open.isEmpty() && (!device.holdsPin(clock.now()) || seenSinceLock(device));
  }

  String forWipe(Device device, String wanted) {
    return keep(device, wanted);
  }

  /** A locked Mac does not speak: when it was heard after its answer, somebody has opened it. */
  private boolean seenSinceLock(Device device) {
    var seen = device.row().lastSeen();
    return commands
        .lastAnswer(device.id(), CommandKind.DEVICE_LOCK)
        .map(answer -> seen != null && seen.isAfter(answer.plus(ON_ITS_WAY_DOWN)))
        .orElse(false);
  }

  private String keep(Device device, String wanted) {
    var pin = wanted == null ? "%06d".formatted(RANDOM.nextInt(1_000_000)) : wanted;
    var plain = pin.getBytes(StandardCharsets.US_ASCII);
    device.lockedWith(box.seal(plain, "device", "lock_pin", device.id()), clock.now());
    return pin;
  }
}
