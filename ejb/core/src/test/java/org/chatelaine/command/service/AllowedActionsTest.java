package org.chatelaine.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Family;
import org.chatelaine.device.Platform;
import org.chatelaine.device.Verb;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllowedActionsTest {

  private static final UUID ANNA = new UUID(0, 1);
  private static final Actor OWNER = person(ANNA, Actor.Role.USER);
  private static final Actor OTHER = person(new UUID(0, 2), Actor.Role.USER);
  private static final Actor ADMINISTRATOR = person(new UUID(0, 3), Actor.Role.ADMINISTRATOR);

  @ParameterizedTest
  @EnumSource(DeviceState.class)
  void somebodyElsesDeviceDoesNotExist(DeviceState state) {
    assertThat(AllowedActions.of(OTHER, device(Family.IPHONE, state))).isEmpty();
    assertThat(AllowedActions.of(Actor.anonymous("x"), device(Family.IPHONE, state))).isEmpty();
  }

  @Test
  void theOwnerMayDoWhatHelpsWhenADeviceIsLost() {
    assertThat(AllowedActions.of(OWNER, device(Family.IPHONE, DeviceState.ACTIVE)))
        .containsExactlyInAnyOrder(
            Verb.CHECK_IN,
            Verb.REFRESH,
            Verb.LOCK,
            Verb.UNLOCK,
            Verb.WIPE,
            Verb.RETIRE,
            Verb.RETIRE_NOW);
  }

  @Test
  void aMacHasNoPasscodeToTakeAwayButRestarts() {
    assertThat(AllowedActions.of(OWNER, device(Family.MAC, DeviceState.ACTIVE)))
        .contains(Verb.RESTART)
        .doesNotContain(Verb.UNLOCK);
  }

  @ParameterizedTest
  @EnumSource(Family.class)
  void nobodyIsLocated(Family family) {
    for (var state : DeviceState.values())
      assertThat(AllowedActions.of(ADMINISTRATOR, device(family, state)))
          .doesNotContain(Verb.LOCATE);
  }

  @ParameterizedTest
  @EnumSource(names = {"RETIRED", "WIPED"})
  void nothingCanBeDoneToADeviceThatHasLeft(DeviceState state) {
    assertThat(AllowedActions.of(ADMINISTRATOR, device(Family.IPHONE, state))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"RETIRE_PENDING", "RETIRE_SENT", "WIPE_PENDING", "WIPE_SENT", "PENDING"})
  void whateverHangsCanBeEndedAtOnce(DeviceState state) {
    assertThat(AllowedActions.of(OWNER, device(Family.IPHONE, state)))
        .contains(Verb.RETIRE_NOW)
        .doesNotContain(Verb.LOCK);
  }

  @ParameterizedTest
  @EnumSource(DeviceState.class)
  void onlyWhatTheDeviceDoesNotHaveYetIsTakenBack(DeviceState state) {
    var waits = state == DeviceState.WIPE_PENDING || state == DeviceState.RETIRE_PENDING;
    assertThat(AllowedActions.of(OWNER, device(Family.MAC, state)).contains(Verb.CANCEL))
        .isEqualTo(waits);
  }

  private static Actor person(UUID id, Actor.Role role) {
    return new Actor(Actor.Kind.PERSON, id, "p", role, SpaceId.DEFAULT, null);
  }

  private static DeviceRow device(Family family, DeviceState state) {
    return new DeviceRow(
        new UUID(0, 9),
        ANNA,
        new UUID(0, 8),
        Platform.APPLE,
        family,
        "U",
        "S",
        "N",
        "P",
        "M",
        "18",
        state,
        null,
        null);
  }
}
