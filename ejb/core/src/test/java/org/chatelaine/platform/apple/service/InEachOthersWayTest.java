package org.chatelaine.platform.apple.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.Visit;
import org.chatelaine.command.service.CommandWriter;
import org.chatelaine.command.service.Said;
import org.chatelaine.command.service.Turn;
import org.chatelaine.device.PlainSql;
import org.chatelaine.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A device's answer outlives that somebody else was faster: a device does not give it twice. */
class InEachOthersWayTest extends AppleStory {

  private final TurnThatFails turn = new TurnThatFails(world.the(Turn.class));

  InEachOthersWayTest() {
    world.put(Turn.class, turn);
  }

  static List<Exception> conflicts() {
    return List.of(
        new RollbackException("The commit failed"),
        new OptimisticLockException(),
        new Refused("command.already-open"),
        new IllegalStateException(new SQLException("a row twice", "23505")),
        new PlainSql.Failed(new SQLException("a deadlock", "40P01")));
  }

  @ParameterizedTest
  @MethodSource("conflicts")
  void whatAnotherHinderedIsDoneOnceMore(Exception conflict) {
    var target = sent();
    turn.failures.add(conflict);

    var answer = say(phone.answers(target.toString(), "Acknowledged"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(state(target)).isEqualTo(CommandState.ACKNOWLEDGED);
  }

  @Test
  void whatFailsTwiceIsTheFaultOfOurs() {
    var target = sent();
    turn.failures.add(new RollbackException("The commit failed"));
    turn.failures.add(new RollbackException("The commit failed again"));

    assertThatThrownBy(() -> say(phone.answers(target.toString(), "Acknowledged")))
        .isInstanceOf(RollbackException.class)
        .hasMessageContaining("again");
    assertThat(state(target)).isEqualTo(CommandState.SENT);
  }

  @Test
  void aDatabaseThatIsAwayIsNotAskedTwice() {
    var target = sent();
    turn.failures.add(new PlainSql.Failed(new SQLException("no connection", "08001")));

    assertThatThrownBy(() -> say(phone.answers(target.toString(), "Acknowledged")))
        .isInstanceOf(PlainSql.Failed.class);
    assertThat(turn.failures).isEmpty();
  }

  private UUID sent() {
    var target = queue(quiet(phone), CommandKind.PROFILE_LIST);
    say(phone.idles());
    return target;
  }

  /** Fails as often as it is told to, also as the container does when a commit fails. */
  private static final class TurnThatFails extends Turn {

    private final Turn turn;
    private final ArrayDeque<Exception> failures = new ArrayDeque<>();

    private TurnThatFails(Turn turn) {
      this.turn = turn;
    }

    @Override
    public Optional<byte[]> take(
        Visit visit, Caller caller, Said said, CommandWriter writer, Instant now) {
      var failure = failures.poll();
      if (failure != null) TurnThatFails.<RuntimeException>raise(failure);
      return turn.take(visit, caller, said, writer, now);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> void raise(Exception failure) throws E {
      throw (E) failure;
    }
  }
}
