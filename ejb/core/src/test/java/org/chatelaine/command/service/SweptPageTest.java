package org.chatelaine.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandMoves;
import org.chatelaine.command.CommandState;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Devices;
import org.chatelaine.device.Verb;
import org.chatelaine.rig.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a lost ring, a silent device or time itself leaves behind is mended. */
class SweptPageTest {

  private final Rig world = new Rig();
  private final Shelf shelf = new Shelf(world);

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void aRingThatWasLostIsMadeUpForUnderAnotherNumber() {
    var target = shelf.queued(shelf.iPhone(), CommandKind.DEVICE_LOCK);
    var command = shelf.row(target).commandId();
    world.passes(Duration.ofSeconds(29));
    assertThat(sweep()).isZero();
    world.forget();

    world.passes(Duration.ofSeconds(1));

    assertThat(sweep()).isEqualTo(1);
    assertThat(world.told(Ring.class)).containsExactly(new Ring(command, target, 1));
    assertThat(sweep()).isZero();
  }

  @Test
  void itIsRungForLaterEachTimeAndEverySixHoursInTheEnd() {
    shelf.queued(shelf.iPhone(), CommandKind.DEVICE_LOCK);
    var waits = new ArrayList<Duration>();
    var last = world.now();
    while (waits.size() < 12) {
      world.passes(Duration.ofSeconds(30));
      if (sweep() == 0) continue;
      waits.add(Duration.between(last, world.now()));
      last = world.now();
    }

    assertThat(waits.subList(0, 4))
        .containsExactly(
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(120),
            Duration.ofSeconds(240));
    assertThat(waits.get(11)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void ofACommandForManyOnlyTheDevicesWhoseTimeItIsAreRungFor() {
    var phones = shelf.iPhones(5);
    shelf.does(Verb.LOCK, phones);
    var first = phones.get(0);
    world.passes(Duration.ofMinutes(1));
    later(phones.subList(1, 5));
    world.forget();

    assertThat(sweep()).isEqualTo(1);

    assertThat(world.told(Ring.class))
        .singleElement()
        .satisfies(ring -> assertThat(shelf.row(ring.target()).deviceId()).isEqualTo(first));
  }

  @Test
  void aDeviceIsRungForOnceHoweverMuchWaitsForIt() {
    var phone = shelf.iPhone();
    shelf.queued(phone, CommandKind.DEVICE_LOCK);
    shelf.queued(phone, CommandKind.RESTART_DEVICE);
    world.passes(Duration.ofMinutes(1));
    world.forget();

    assertThat(sweep()).isEqualTo(2);

    assertThat(world.told(Ring.class)).hasSize(1);
  }

  @Test
  void whatWaitedTooLongExpiresAndIsNotRungForAnyMore() {
    var target = shelf.queued(shelf.iPhone(), CommandKind.RESTART_DEVICE);
    world.passes(Duration.ofDays(1));
    world.forget();

    assertThat(sweep()).isEqualTo(1);

    assertThat(shelf.row(target).state()).isEqualTo(CommandState.EXPIRED);
    assertThat(world.told(Ring.class)).isEmpty();
    assertThat(sweep()).isZero();
  }

  @Test
  void whatHasExpiredDoesNotTakeThePlaceOfANewWish() {
    var phone = shelf.iPhone();
    var old = shelf.queued(phone, CommandKind.RESTART_DEVICE);
    world.passes(Duration.ofDays(1));

    var anew = shelf.queued(phone, CommandKind.RESTART_DEVICE);

    assertThat(anew).isNotEqualTo(old);
    assertThat(shelf.row(old).state()).isEqualTo(CommandState.EXPIRED);
    assertThat(shelf.row(anew).state()).isEqualTo(CommandState.QUEUED);
  }

  @Test
  void whatWasSentExpiresInTimeHoweverLateItWouldBeRungForAgain() {
    var phone = shelf.iPhone();
    var target = shelf.queued(phone, CommandKind.RESTART_DEVICE);
    world.passes(Duration.ofDays(1).minusMinutes(10));
    var late = world.now().plus(Duration.ofHours(6));
    world.sql("update command_target set state = 'SENT' where id = ?1", target);
    world.in(() -> world.the(CommandMoves.class).postpone(target, phone, world.now(), late));
    world.passes(Duration.ofMinutes(10));

    sweep();

    assertThat(shelf.row(target).state()).isEqualTo(CommandState.EXPIRED);
  }

  @Test
  void aRetirementThatExpiresLeavesTheDeviceOurs() {
    var phone = shelf.iPhone();
    shelf.does(Verb.RETIRE, List.of(phone));
    world.passes(Duration.ofDays(91));

    sweep();

    assertThat(world.the(Devices.class).find(phone).orElseThrow().state())
        .isEqualTo(DeviceState.ACTIVE);
  }

  @Test
  void aCancelledOneIsNotRungForAndCanBeAskedForAgain() {
    var phone = shelf.iPhone();
    var target = shelf.queued(phone, CommandKind.RESTART_DEVICE);
    var decisions = world.the(CommandDecisions.class);
    world.in(
        () -> {
          decisions.cancel(Shelf.BOSS, target);
          return null;
        });
    world.passes(Duration.ofHours(1));
    assertThat(sweep()).isZero();
    world.forget();

    var again = world.in(() -> decisions.resend(Shelf.BOSS, target));

    assertThat(again).isNotEqualTo(target);
    assertThat(shelf.row(again).state()).isEqualTo(CommandState.QUEUED);
    assertThat(shelf.row(target).state()).isEqualTo(CommandState.CANCELLED);
    assertThat(world.told(Ring.class)).containsExactly(new Ring(shelf.row(again).commandId(), 0));
  }

  @Test
  void aWipeLetsAllThatWaitsComeToNothing() {
    var phone = shelf.iPhone();
    var restart = shelf.queued(phone, CommandKind.RESTART_DEVICE);

    var wipe = shelf.wipes(phone);

    assertThat(shelf.row(restart).state()).isEqualTo(CommandState.CANCELLED);
    assertThat(shelf.row(restart).reason()).isEqualTo(CommandQueue.SUPERSEDED);
    assertThat(shelf.row(wipe).state()).isEqualTo(CommandState.QUEUED);
  }

  private void later(List<UUID> devices) {
    var later = world.now().plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC);
    for (var device : devices)
      world.sql("update command_target set next_ring_at = ?1 where device_id = ?2", later, device);
  }

  private int sweep() {
    var page = world.the(SweptPage.class);
    return world.in(page::sweep);
  }
}
