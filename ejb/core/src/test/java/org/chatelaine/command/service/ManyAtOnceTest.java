package org.chatelaine.command.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatelaine.command.CommandKind.PROFILE_LIST;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatelaine.command.CommandRow;
import org.chatelaine.device.Devices;
import org.chatelaine.device.Verb;
import org.chatelaine.rig.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done to many devices at once is one command, however many they are. */
class ManyAtOnceTest {

  private final Rig world = new Rig();
  private final Shelf shelf = new Shelf(world);

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"CHECK_IN", "LOCK", "UNLOCK", "RESTART", "RETIRE"})
  void oneWishIsOneCommandAndRungForOnce(Verb verb) {
    var phones = shelf.iPhones(7);
    world.forget();

    var targets = shelf.does(verb, phones);

    assertThat(targets).hasSize(7).doesNotHaveDuplicates();
    assertThat(targets).extracting(id -> shelf.row(id).commandId()).containsOnly(command(targets));
    assertThat(targets)
        .extracting(id -> shelf.row(id).deviceId())
        .containsExactlyInAnyOrderElementsOf(phones);
    assertThat(world.told(Ring.class)).containsExactly(new Ring(command(targets), 0));
  }

  @Test
  void whoAsksForWhatIsOpenAlreadyHasItsDeviceWokenAndNoOther() {
    var phones = shelf.iPhones(3);
    var open = shelf.does(Verb.CHECK_IN, phones);
    world.passes(Duration.ofHours(1));
    world.forget();

    assertThat(shelf.does(Verb.CHECK_IN, phones.subList(0, 1))).containsExactly(open.get(0));

    var command = command(open);
    assertThat(world.told(Ring.class)).containsExactly(new Ring(command, open.get(0), 1));
    shelf.does(Verb.REFRESH, phones.subList(0, 1));
    assertThat(world.told(Ring.class)).contains(new Ring(command, open.get(0), 2));
  }

  @Test
  void whatTheProductAsksForByItselfTwiceIsNotRungForTwice() {
    var phone = shelf.iPhone();
    var wish = CommandRequest.of(PROFILE_LIST, List.of(phone), CommandRequest.ORDINARY);
    var queue = world.the(CommandQueue.class);
    var open = world.in(() -> queue.queue(Shelf.BOSS, wish));
    world.forget();

    assertThat(world.in(() -> queue.queue(Shelf.BOSS, wish))).isEqualTo(open);

    assertThat(world.told(Ring.class)).isEmpty();
  }

  @Test
  void aHundredCostAsManyStatementsAsTen() {
    var ten = cost(shelf.iPhones(10));
    var hundred = cost(shelf.iPhones(100));

    assertThat(hundred).isEqualTo(ten).isLessThanOrEqualTo(8);
  }

  @Test
  void eachMacIsLockedByAPinOfItsOwn() {
    var devices = new ArrayList<>(shelf.iPhones(3));
    devices.add(shelf.mac());
    devices.add(shelf.mac());
    world.forget();

    var targets = shelf.does(Verb.LOCK, devices);

    assertThat(targets).hasSize(5);
    assertThat(targets).extracting(id -> shelf.row(id).commandId()).doesNotContainNull();
    assertThat(world.told(Ring.class)).hasSize(3);
  }

  @Test
  void thoseForWhichItCannotBeNowAreLeftOut() {
    var phone = shelf.iPhone();
    var leaving = shelf.iPhone();
    shelf.does(Verb.RETIRE, List.of(leaving));
    var mac = shelf.mac();

    assertThat(shelf.does(Verb.UNLOCK, List.of(phone, leaving, mac)))
        .extracting(id -> shelf.row(id).deviceId())
        .containsExactly(phone);
    assertThat(shelf.does(Verb.UNLOCK, List.of(mac))).isEmpty();
  }

  @Test
  void retiredAtOnceTheyAreAllGone() {
    var phones = shelf.iPhones(3);

    assertThat(shelf.does(Verb.RETIRE_NOW, phones)).isEmpty();

    assertThat(phones)
        .allMatch(id -> world.the(Devices.class).find(id).orElseThrow().state().isGone());
  }

  @Test
  void manyAreNeverWipedAtOnce() {
    var phones = shelf.iPhones(2);

    assertThatThrownBy(() -> shelf.does(Verb.WIPE, phones)).hasMessage("device.one-at-a-time");
  }

  private UUID command(List<UUID> targets) {
    CommandRow first = shelf.row(targets.get(0));
    return first.commandId();
  }

  private int cost(List<UUID> devices) {
    world.forget();
    shelf.does(Verb.LOCK, devices);
    return world.statements().size();
  }
}
