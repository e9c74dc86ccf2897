package org.chatelaine.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Family;
import org.chatelaine.device.Platform;
import org.chatelaine.device.Verb;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  private static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");
  private static final Set<Verb> ALL = EnumSet.allOf(Verb.class);

  @Test
  void aDeviceThatSpokeTodayNeedsNothing() {
    assertThat(Suggestion.of(seen(DeviceState.ACTIVE, Duration.ofHours(5)), ALL, NOW)).isNull();
  }

  @Test
  void aDeviceSilentForMoreThanAWeekIsToBeSynced() {
    assertThat(Suggestion.of(seen(DeviceState.ACTIVE, Duration.ofDays(8)), ALL, NOW))
        .isEqualTo(Verb.CHECK_IN);
  }

  @Test
  void aDeviceThatShallLeaveAndDoesNotAnswerCanBeRetiredAtOnce() {
    var leaving = seen(DeviceState.RETIRE_SENT, Duration.ofDays(2));
    assertThat(Suggestion.of(leaving, ALL, NOW)).isEqualTo(Verb.RETIRE_NOW);
  }

  @Test
  void whatIsNotAllowedIsNotProposed() {
    var silent = seen(DeviceState.ACTIVE, Duration.ofDays(30));
    assertThat(Suggestion.of(silent, EnumSet.of(Verb.RETIRE_NOW), NOW)).isNull();
  }

  private static DeviceRow seen(DeviceState state, Duration ago) {
    return new DeviceRow(
        new UUID(1, 1),
        new UUID(2, 2),
        new UUID(3, 3),
        Platform.APPLE,
        Family.IPHONE,
        "udid",
        "serial",
        "Phone",
        "iPhone1,1",
        "iPhone",
        "26.1",
        state,
        NOW.minus(Duration.ofDays(100)),
        NOW.minus(ago));
  }
}
