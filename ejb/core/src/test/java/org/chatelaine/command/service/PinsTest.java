package org.chatelaine.command.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandMoves;
import org.chatelaine.command.CommandResult;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.Commands;
import org.chatelaine.device.Devices;
import org.chatelaine.device.Verb;
import org.chatelaine.rig.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The PIN of a locked Mac is kept before it is sent, and never replaced while it is needed. */
class PinsTest {

  private static final String SHOWN = "device.lock-pin-shown";

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

    assertThat(sentWith(target)).matches("[0-9]{6}");
    assertThat(kept()).containsExactly(sentWith(target));
    var arguments = (byte[]) world.select("select arguments from command").get(0);
    assertThat(new String(arguments, StandardCharsets.ISO_8859_1)).doesNotContain(sentWith(target));
  }

  @Test
  void thePinThatAPersonChoseIsTheOne() {
    assertThat(sentWith(lock("135790"))).isEqualTo("135790");
    assertThat(kept()).containsExactly("135790");
  }

  @Test
  void aSecondLockWouldLoseThePinOfTheFirst() {
    lock("111111");

    assertThatThrownBy(() -> lock("222222")).hasMessage("device.locked-already");

    assertThat(kept()).containsExactly("111111");
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

    assertThat(kept()).containsExactly("111111");
  }

  @Test
  void onceItWasHeardAfterItsLockSomebodyHasOpenedIt() {
    answered(lock("111111"));
    world.passes(Duration.ofMinutes(10));
    seen();

    assertThat(kept()).isEmpty();
    assertThat(sentWith(lock("222222"))).isEqualTo("222222");
    assertThat(kept()).containsExactly("222222");
  }

  @Test
  void itsLastWordsOnTheWayDownDoNotOpenIt() {
    answered(lock("111111"));
    world.passes(Duration.ofSeconds(30));
    seen();

    assertThatThrownBy(() -> lock("222222")).hasMessage("device.locked-already");
  }

  @Test
  void aLockThatWasCalledOffBeforeItWentOutLeavesNoPin() {
    cancelled(lock("111111"));

    assertThat(kept()).isEmpty();
  }

  @Test
  void aWipeHasAPinToo() {
    assertThat(sentWith(shelf.wipes(mac))).matches("[0-9]{6}");
    assertThat(kept()).hasSize(1);
  }

  @Test
  void aWipeDoesNotLoseThePinOfALockedMac() {
    answered(lock("111111"));
    world.passes(Duration.ofDays(1));

    var wipe = shelf.wipes(mac);

    assertThat(kept()).containsExactly(sentWith(wipe), "111111");
    cancelled(wipe);
    assertThat(kept()).containsExactly("111111");
  }

  @Test
  void aLockThatFailsAfterAWipeTookItsPlaceTakesItsOwnPinAlone() {
    var lock = lock("111111");
    sent(lock);
    var wipe = shelf.wipes(mac);
    assertThat(kept()).containsExactly(sentWith(wipe), "111111");

    closed(lock, CommandState.FAILED);

    assertThat(kept()).containsExactly(sentWith(wipe));
  }

  @Test
  void asLongAsALockedMacIsSilentItsPinIsKept() {
    answered(lock("111111"));

    world.passes(Duration.ofDays(400));

    assertThat(kept()).containsExactly("111111");
  }

  @Test
  void aLockOfUnknownOutcomeKeepsItsPinAndAnotherCanBeOrdered() {
    var lost = lock("111111");
    sent(lost);
    world.passes(CommandKind.DEVICE_LOCK.life());
    world.in(() -> world.the(SweptPage.class).sweep());
    assertThat(shelf.row(lost).state()).isEqualTo(CommandState.UNKNOWN);

    lock("222222");

    assertThat(kept()).containsExactly("222222", "111111");
  }

  @Test
  void whoLooksAtThePinsIsWrittenDown() {
    lock("111111");
    var pins = world.the(LockPins.class);

    var shown = world.in(() -> pins.show(Shelf.BOSS, mac));

    assertThat(shown).extracting(KeptPin::pin).containsExactly("111111");
    assertThat(shown.toString()).doesNotContain("111111");
    assertThat(world.select("select count(*) from audit_entry where action = ?1", SHOWN).get(0))
        .hasToString("1");
  }

  @Test
  void whereNoneIsKeptNoneIsShown() {
    var pins = world.the(LockPins.class);

    assertThat(pins.any(Shelf.BOSS, mac)).isFalse();
    assertThatThrownBy(() -> pins.show(Shelf.BOSS, mac)).hasMessage("device.no-lock-pin");
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

  private List<String> kept() {
    var device = world.the(Devices.class).find(mac).orElseThrow();
    return world.the(Pins.class).keptFor(device).stream().map(KeptPin::pin).toList();
  }

  private void answered(UUID target) {
    sent(target);
    closed(target, CommandState.ACKNOWLEDGED);
  }

  private void sent(UUID target) {
    world.sql(
        "update command_target set state = 'SENT', sent_at = ?1 where id = ?2",
        world.now().atOffset(ZoneOffset.UTC),
        target);
  }

  private void closed(UUID target, CommandState state) {
    var moves = world.the(CommandMoves.class);
    var result = new CommandResult(state, null, null);
    assertThat(world.in(() -> moves.close(target, mac, result, world.now()))).isTrue();
  }

  private void cancelled(UUID target) {
    var decisions = world.the(CommandDecisions.class);
    world.in(() -> decisions.cancel(Shelf.BOSS, target));
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
