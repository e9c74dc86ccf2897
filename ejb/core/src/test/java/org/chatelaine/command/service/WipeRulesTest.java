package org.chatelaine.command.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;
import org.chatelaine.device.Verb;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;
import org.chatelaine.rig.Rig;
import org.chatelaine.setting.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stands between a person and a wiped device. */
class WipeRulesTest {

  private final Rig world = new Rig();
  private final Shelf shelf = new Shelf(world);
  private final Actor anna = shelf.person();

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void whoeverItIsTypesTheNameAndHasJustGivenThePassword() {
    var phone = shelf.iPhoneOf(anna);
    for (var actor : new Actor[] {anna, Shelf.BOSS}) {
      assertThat(refusal(actor, phone, null, true)).isEqualTo("device.wipe-needs-name");
      assertThat(refusal(actor, phone, "another", true)).isEqualTo("device.wipe-needs-name");
      var name = shelf.wipe(phone).confirmName();
      assertThat(refusal(actor, phone, name, false)).isEqualTo("device.wipe-needs-password");
    }
    assertThat(shelf.wipes(anna, phone)).isNotNull();
  }

  @Test
  void theNameIsTypedAsAKeyboardCanTypeIt() {
    var names =
        Map.of(
            "Aiko\u2019s\u00A0iPhone", " aiko's iPhone ",
            "L\u00E9a \u2013 \u00AB\u202Fatelier\u202F\u00BB", "Le\u0301a - \" atelier \"",
            "\u611B\u5B50\u306E iPhone", "\u611B\u5B50\u306E\u3000\uFF49Phone",
            "\u200FiPhone", "iPhone");
    names.forEach((name, typed) -> WipeRules.named(name, typed));
    assertThatThrownBy(() -> WipeRules.named("Aiko\u2019s iPhone", "Aiko's iPad"))
        .hasMessage("device.wipe-needs-name");
    assertThatThrownBy(() -> WipeRules.named("Aiko\u2019s iPhone", " "))
        .hasMessage("device.wipe-needs-name");
  }

  @Test
  void aPersonWipesOneDeviceADayAndAnAdministratorAsManyAsTheyLike() {
    var phones = new UUID[] {shelf.iPhoneOf(anna), shelf.iPhoneOf(anna), shelf.iPhoneOf(anna)};
    shelf.wipes(anna, phones[0]);
    assertThatThrownBy(() -> shelf.wipes(anna, phones[1])).hasMessage("device.wipe-limit");
    assertThat(shelf.wipes(phones[1])).isNotNull();
    world.passes(Duration.ofHours(24).plusSeconds(1));

    assertThat(shelf.wipes(anna, phones[2])).isNotNull();
  }

  @Test
  void theLimitIsASetting() {
    var settings = world.the(Settings.class);
    world.in(
        () -> {
          settings.put(Shelf.BOSS, "wipe.limit", "2");
          return null;
        });
    shelf.wipes(anna, shelf.iPhoneOf(anna));
    shelf.wipes(anna, shelf.iPhoneOf(anna));
    var third = shelf.iPhoneOf(anna);
    assertThatThrownBy(() -> shelf.wipes(anna, third)).hasMessage("device.wipe-limit");
  }

  @Test
  void aWipeThatWasCalledOffDoesNotCount() {
    var target = shelf.wipes(anna, shelf.iPhoneOf(anna));
    var decisions = world.the(CommandDecisions.class);
    world.in(
        () -> {
          decisions.cancel(anna, target);
          return null;
        });

    assertThat(shelf.wipes(anna, shelf.iPhoneOf(anna))).isNotNull();
  }

  @Test
  void theSameDeviceIsWipedAsOftenAsItTakes() {
    var phone = shelf.iPhoneOf(anna);
    var lost = shelf.wipes(anna, phone);
    world.sql("update command_target set state = 'SENT' where id = ?1", lost);
    world.passes(CommandKind.ERASE_DEVICE.life());
    world.in(() -> world.the(SweptPage.class).sweep());
    world.sql("update command set requested_at = ?1", world.now().atOffset(ZoneOffset.UTC));
    assertThat(shelf.row(lost).state()).isEqualTo(CommandState.UNKNOWN);

    assertThat(shelf.wipes(anna, phone)).isNotEqualTo(lost);
  }

  @Test
  void twoWipesAtOnceAreCountedOneAfterTheOther() throws Exception {
    var one = shelf.iPhoneOf(anna);
    var other = shelf.iPhoneOf(anna);
    var here = world.the(DeviceActions.class);
    var first = shelf.wipe(one);
    var second = shelf.wipe(other);
    try (var beside = world.beside()) {
      var there = beside.the(DeviceActions.class);

      var said =
          world.first(
              () -> here.act(anna, one, first),
              beside,
              () -> {
                try {
                  return there.act(anna, other, second).toString();
                } catch (Refused refused) {
                  return refused.key();
                }
              });

      assertThat(said).isEqualTo("device.wipe-limit");
    }
  }

  private String refusal(Actor actor, UUID device, String name, boolean fresh) {
    var actions = world.the(DeviceActions.class);
    var request = new ActionRequest(Verb.WIPE, null, null, null, name, fresh);
    try {
      world.in(() -> actions.act(actor, device, request));
      return "not refused";
    } catch (Refused refused) {
      return refused.key();
    }
  }
}
