package org.chatelaine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatelaine.command.CommandState.ACKNOWLEDGED;
import static org.chatelaine.command.CommandState.CANCELLED;
import static org.chatelaine.command.CommandState.EXPIRED;
import static org.chatelaine.command.CommandState.FAILED;
import static org.chatelaine.command.CommandState.POSTPONED;
import static org.chatelaine.command.CommandState.QUEUED;
import static org.chatelaine.command.CommandState.SENT;
import static org.chatelaine.command.CommandState.UNKNOWN;

import java.time.Instant;
import java.util.UUID;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandStateTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @EnumSource(CommandState.class)
  void nothingFollowsOnAResult(CommandState next) {
    assertThat(ACKNOWLEDGED.mayBecome(next)).isFalse();
    assertThat(FAILED.mayBecome(next)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"QUEUED", "SENT", "POSTPONED"})
  void whateverIsOpenCanBeCancelledOrExpire(CommandState open) {
    assertThat(open.isOpen()).isTrue();
    assertThat(open.mayBecome(CANCELLED)).isTrue();
    assertThat(open.mayBecome(EXPIRED)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNKNOWN", "EXPIRED", "CANCELLED"})
  void aLateResultIsTaken(CommandState closed) {
    assertThat(closed.isOpen()).isFalse();
    assertThat(closed.takesResult()).isTrue();
  }

  @Test
  void whatWasNeverSentHasNoResult() {
    assertThat(QUEUED.takesResult()).isFalse();
  }

  @Test
  void onlyWhatIsOutCanBePostponedOrLost() {
    for (var state : CommandState.values()) {
      assertThat(state.mayBecome(POSTPONED)).isEqualTo(state == SENT);
      assertThat(state.mayBecome(UNKNOWN)).isEqualTo(state == SENT);
    }
  }

  @Test
  void aCancelledTargetIsNoLongerInTheQueue() {
    var target = target();
    target.cancel("superseded", NOW);

    assertThat(target.state()).isEqualTo(CANCELLED);
    assertThatThrownBy(() -> target.cancel("again", NOW)).isInstanceOf(Refused.class);
  }

  @Test
  void aTargetThatWaitedTooLongExpires() {
    var target = target();
    target.expire(NOW);

    assertThat(target.state()).isEqualTo(EXPIRED);
  }

  private static CommandTarget target() {
    var command = Command.of(Actor.system(), CommandKind.DEVICE_LOCK, 20, 1, NOW);
    return CommandTarget.queued(command, new UUID(0, 1), "DEVICE_LOCK", Instant.EPOCH);
  }
}
