package org.chatelaine.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Devices;
import org.chatelaine.device.Verb;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;
import org.chatelaine.rig.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A wipe or a retirement is taken back before the device has it. */
class RecallTest {

  private final Rig world = new Rig();
  private final Shelf shelf = new Shelf(world);
  private final Actor anna = shelf.person();

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void aPersonTakesBackTheirOwnWipe() {
    var phone = shelf.iPhoneOf(anna);
    var wipe = shelf.wipes(anna, phone);
    assertThat(offered(anna, phone)).isTrue();
    assertThat(does(anna, phone, Verb.CANCEL)).isEqualTo("done");

    assertThat(state(phone)).isEqualTo(DeviceState.ACTIVE);
    assertThat(shelf.row(wipe).state()).isEqualTo(CommandState.CANCELLED);
    assertThat(does(anna, phone, Verb.CANCEL)).isEqualTo("device.not-now");
  }

  @Test
  void aRetirementIsTakenBackToo() {
    var mac = shelf.macOf(anna);
    does(anna, mac, Verb.RETIRE);
    assertThat(does(anna, mac, Verb.CANCEL)).isEqualTo("done");
    assertThat(state(mac)).isEqualTo(DeviceState.ACTIVE);
  }

  @Test
  void whatTheDeviceHasIsTakenBackNoMore() {
    var phone = shelf.iPhoneOf(anna);
    var wipe = shelf.wipes(anna, phone);
    world.sql("update command_target set state = 'SENT' where id = ?1", wipe);
    assertThat(does(anna, phone, Verb.CANCEL)).isEqualTo("device.cancel-too-late");
    world.sql("update device set state = 'WIPE_SENT' where id = ?1", phone);
    assertThat(does(anna, phone, Verb.CANCEL)).isEqualTo("device.cancel-too-late");
  }

  @Test
  void whatTheDeviceHasPutOffWaitsAgainAndIsTakenBack() {
    var phone = shelf.iPhoneOf(anna);
    var wipe = shelf.wipes(anna, phone);
    moves(phone, wipe, CommandState.QUEUED, CommandState.SENT);
    assertThat(state(phone)).isEqualTo(DeviceState.WIPE_SENT);
    moves(phone, wipe, CommandState.SENT, CommandState.POSTPONED);
    assertThat(state(phone)).isEqualTo(DeviceState.WIPE_PENDING);

    assertThat(does(anna, phone, Verb.CANCEL)).isEqualTo("done");
    assertThat(state(phone)).isEqualTo(DeviceState.ACTIVE);
  }

  @Test
  void whatAnAdministratorWantsOnlyAnAdministratorTakesBack() {
    var phone = shelf.iPhoneOf(anna);
    shelf.wipes(phone);
    assertThat(offered(anna, phone)).isFalse();
    assertThat(does(anna, phone, Verb.CANCEL)).isEqualTo("device.cancel-not-yours");
    assertThat(does(Shelf.BOSS, phone, Verb.CANCEL)).isEqualTo("done");
  }

  @Test
  void nobodyDropsTheWipeOfAnAdministratorByRetiringAtOnce() {
    var phone = shelf.iPhoneOf(anna);
    shelf.wipes(phone);
    assertThat(offered(anna, phone, Verb.RETIRE_NOW)).isFalse();
    assertThat(does(anna, phone, Verb.RETIRE_NOW)).isEqualTo("device.cancel-not-yours");
    assertThat(state(phone)).isEqualTo(DeviceState.WIPE_PENDING);
    assertThat(does(Shelf.BOSS, phone, Verb.RETIRE_NOW)).isEqualTo("done");
  }

  @Test
  void whoWantedTheWipeMayRetireAtOnceInstead() {
    var phone = shelf.iPhoneOf(anna);
    shelf.wipes(anna, phone);
    assertThat(does(anna, phone, Verb.RETIRE_NOW)).isEqualTo("done");
  }

  @Test
  void nobodyGetsRoundARetirementByAWipeOfTheirOwn() {
    var phone = shelf.iPhoneOf(anna);
    does(Shelf.BOSS, phone, Verb.RETIRE);
    shelf.wipes(anna, phone);
    assertThat(offered(anna, phone)).isFalse();
    assertThat(does(anna, phone, Verb.CANCEL)).isEqualTo("device.cancel-not-yours");
  }

  @Test
  void aRetirementOfTheirOwnStandsInNobodysWay() {
    var phone = shelf.iPhoneOf(anna);
    does(anna, phone, Verb.RETIRE);
    shelf.wipes(anna, phone);
    assertThat(does(anna, phone, Verb.CANCEL)).isEqualTo("done");
  }

  @Test
  void aRetirementThatFailsLateSaysNothingOfTheWipeThatTookItsPlace() {
    var phone = shelf.iPhoneOf(anna);
    var retirement = shelf.does(Verb.RETIRE, List.of(phone)).get(0);
    shelf.wipes(phone);
    var late =
        new Move(
            retirement,
            CommandKind.REMOVE_PROFILE,
            Consequences.RETIRE,
            CommandState.CANCELLED,
            CommandState.FAILED,
            "no");
    world.in(
        () -> {
          var found = world.the(Devices.class).find(phone).orElseThrow();
          world.the(Consequences.class).of(Shelf.BOSS, found, late);
        });
    assertThat(state(phone)).isEqualTo(DeviceState.WIPE_PENDING);
  }

  private void moves(UUID device, UUID wipe, CommandState from, CommandState to) {
    world.sql("update command_target set state = ?1 where id = ?2", to.name(), wipe);
    var move =
        new Move(wipe, CommandKind.ERASE_DEVICE, CommandKind.ERASE_DEVICE.name(), from, to, null);
    world.in(
        () -> {
          var found = world.the(Devices.class).find(device).orElseThrow();
          world.the(Consequences.class).of(Shelf.BOSS, found, move);
        });
  }

  private String does(Actor actor, UUID device, Verb verb) {
    var actions = world.the(DeviceActions.class);
    try {
      world.in(() -> actions.act(actor, device, ActionRequest.of(verb)));
      return "done";
    } catch (Refused refused) {
      return refused.key();
    }
  }

  private boolean offered(Actor actor, UUID device) {
    return offered(actor, device, Verb.CANCEL);
  }

  private boolean offered(Actor actor, UUID device, Verb verb) {
    var row = world.the(Devices.class).find(device).orElseThrow().row();
    return world.the(DeviceActions.class).allowed(actor, row).contains(verb);
  }

  private DeviceState state(UUID device) {
    return world.in(() -> world.the(Devices.class).find(device).orElseThrow().state());
  }
}
