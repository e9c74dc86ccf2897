package org.chatelaine.command.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.chatelaine.command.CommandMoves;
import org.chatelaine.command.CommandResult;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.Commands;
import org.chatelaine.command.Visits;
import org.chatelaine.device.Devices;
import org.chatelaine.device.Verb;
import org.chatelaine.rig.Rig;
import org.chatelaine.secret.SecretBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The PIN of a locked Mac is kept before it is sent, and never replaced while it is needed. */
class PinsTest {

  private final Rig world = new Rig();
  private final Shelf shelf = new Shelf(world);
  private final UUID mac = shelf.mac();

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void aLockOfAMacHasSixDigitsThatAreKeptSealed() {
    var target = lock(null);

    assertThat(sentWith(target)).matches("[0-9]{6}").isEqualTo(kept());
    assertThat(world.the(Devices.class).find(mac).orElseThrow().lockPin())
        .isNotEqualTo(kept().getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void thePinThatAPersonChoseIsTheOne() {
    assertThat(sentWith(lock("135790"))).isEqualTo("135790").isEqualTo(kept());
  }

  @Test
  void aSecondLockWouldLoseThePinOfTheFirst() {
    lock("111111");

    assertThatThrownBy(() -> lock("222222")).hasMessage("device.locked-already");

    assertThat(kept()).isEqualTo("111111");
  }

  @Test
  void whileALockedMacIsSilentItIsNotLockedAnew() {
    answered(lock("111111"));
    world.passes(Duration.ofDays(2));

    assertThatThrownBy(() -> lock("222222")).hasMessage("device.locked-already");
  }

  @Test
  void amongManyItIsLeftOutAndTheOthersAreLocked() {
    lock("111111");
    var phone = shelf.iPhone();

    assertThat(lockAll(List.of(mac, phone))).hasSize(1);

    assertThat(kept()).isEqualTo("111111");
  }

  @Test
  void onceItWasHeardAfterItsLockSomebodyHasOpenedIt() {
    answered(lock("111111"));
    world.passes(Duration.ofMinutes(10));
    seen();

    assertThat(sentWith(lock("222222"))).isEqualTo("222222").isEqualTo(kept());
  }

  @Test
  void itsLastWordsOnTheWayDownDoNotOpenIt() {
    answered(lock("111111"));
    world.passes(Duration.ofSeconds(30));
    seen();

    assertThatThrownBy(() -> lock("222222")).hasMessage("device.locked-already");
  }

  @Test
  void aLockThatWasCalledOffLeavesNoPin() {
    var target = lock("111111");
    var queue = world.the(CommandQueue.class);
    world.in(
        () -> {
          queue.cancel(Shelf.BOSS, target);
          return null;
        });

    assertThat(world.the(Devices.class).find(mac).orElseThrow().lockPin()).isNull();
  }

  @Test
  void aWipeHasAPinToo() {
    assertThat(sentWith(shelf.wipes(mac))).matches("[0-9]{6}").isEqualTo(kept());
  }

  private UUID lock(String pin) {
    var actions = world.the(DeviceActions.class);
    world.passes(Duration.ofSeconds(1));
    var request = new ActionRequest(Verb.LOCK, null, null, pin, null, false);
    return world.in(() -> actions.act(Shelf.BOSS, mac, request));
  }

  private List<UUID> lockAll(List<UUID> devices) {
    var request = new ActionRequest(Verb.LOCK, null, null, null, null, false);
    return world.in(() -> world.the(DeviceActions.class).act(Shelf.BOSS, devices, request));
  }

  private String sentWith(UUID target) {
    var command = world.the(Commands.class).find(shelf.row(target).commandId()).orElseThrow();
    return world.the(Seals.class).arguments(command.id(), command.arguments()).get(Arguments.PIN);
  }

  private String kept() {
    var sealed = world.the(Devices.class).find(mac).orElseThrow().lockPin();
    var plain = world.the(SecretBox.class).open(sealed, "device", "lock_pin", mac);
    return new String(plain, StandardCharsets.US_ASCII);
  }

  private void answered(UUID target) {
    var moves = world.the(CommandMoves.class);
    var done = new CommandResult(CommandState.ACKNOWLEDGED, null, null);
    var due = world.the(Visits.class).idle("D1", world.now()).orElseThrow().due();
    assertThat(world.in(() -> moves.send(due, mac, world.now(), world.now(), world.now())))
        .isTrue();
    assertThat(world.in(() -> moves.close(target, mac, done, world.now()))).isTrue();
  }

  private void seen() {
    var seen = world.the(org.chatelaine.device.SeenTimes.class);
    world.in(
        () -> {
          seen.write(java.util.Map.of(mac, world.now()));
          return null;
        });
  }
}
