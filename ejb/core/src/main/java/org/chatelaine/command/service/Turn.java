package org.chatelaine.command.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandMoves;
import org.chatelaine.command.CommandResult;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.Visit;
import org.chatelaine.command.Visits;

/**
 * A device's turn, in one transaction: its result is taken, the next command goes out. The rows are
 * moved first, then others are told, and the audit is written last, all lines in one statement.
 */
@ApplicationScoped
public class Turn {

  private static final System.Logger LOG = System.getLogger(Turn.class.getName());
  private static final String NEVER_ANSWERED = "command.reason.never-answered";
  private static final String UNWRITABLE = "command.reason.unwritable";
  private static final int MOST_LOST_AT_ONCE = 20;
  private static final int MOST_UNANSWERED = 5;
  private static final int RINGS_SAVED_BY_A_VISIT = 3;

  @Inject private Visits visits;
  @Inject private CommandMoves moves;
  @Inject private Answers answers;
  @Inject private Progress progress;
  @Inject private FreshlyQueued fresh;

  /** Who takes the turn, by which certificate, and which command they name, if any. */
  public record Caller(String fingerprint, String address, UUID command) {}

  /**
   * Takes a turn.
   *
   * @param said what the device said of the command it names; null when it is idle
   * @return the next command as the writer wrote it; empty when there is none
   */
  @Transactional
  public Optional<byte[]> take(
      Visit visit, Caller caller, Said said, CommandWriter writer, Instant now) {
    var session = new Session(visit, caller.address(), now);
    var taken = said != null && answers.take(session, visit.asked(), said);
    var next = taken && leaves(visit.asked(), said) ? null : next(visit, caller, session, writer);
    if (taken) answers.tell(session, said);
    session.moves().forEach(move -> progress.tell(session, move));
    if (next == null && taken && fresh.isOn(session.device()))
      next = again(caller, session, writer);
    progress.record(session);
    if (said != null) answers.refuseForeign(session, visit.asked(), caller.command());
    return Optional.ofNullable(next);
  }

  private byte[] next(Visit visit, Caller caller, Session session, CommandWriter writer) {
    var due = visit.due();
    for (int lost = 0; due != null && isLost(due) && lost < MOST_LOST_AT_ONCE; lost++) {
      lose(due, session);
      due = visits.idle(caller.fingerprint(), session.now()).map(Visit::due).orElse(null);
    }
    return due == null || isLost(due) ? null : send(due, session, writer);
  }

  /** The device's answer has queued something for it: it gets that on the same visit. */
  private byte[] again(Caller caller, Session session, CommandWriter writer) {
    var due =
        visits
            .answer(caller.fingerprint(), caller.command(), session.now())
            .map(Visit::due)
            .orElse(null);
    if (due == null) return null;
    var told = session.moves().size();
    var written = send(due, session, writer);
    session.moves().stream().skip(told).forEach(move -> progress.tell(session, move));
    return written;
  }

  private byte[] send(Visit.Due due, Session session, CommandWriter writer) {
    var written = written(due, session, writer);
    var ring = Backoff.next(session.now(), due.attempts() + RINGS_SAVED_BY_A_VISIT);
    if (!moves.send(due, session.device(), session.now(), session.visit(), ring)) return null;
    if (written != null) {
      session.moved(due, CommandState.SENT, null);
      return written;
    }
    var failed = new CommandResult(CommandState.FAILED, UNWRITABLE, null);
    if (moves.close(due.id(), session.device(), failed, session.now()))
      session.moved(due, CommandState.FAILED, UNWRITABLE);
    return null;
  }

  /** One command that cannot be written must not stop all those behind it. */
  private static byte[] written(Visit.Due due, Session session, CommandWriter writer) {
    try {
      return writer.written(due, session.device());
    } catch (RuntimeException unwritable) {
      LOG.log(System.Logger.Level.ERROR, "Command " + due.id() + " is unwritable", unwritable);
      return null;
    }
  }

  /** A device cannot answer this one, or did what it asks without a word. */
  private void lose(Visit.Due due, Session session) {
    var outcome = due.kind().isOnce() ? CommandState.UNKNOWN : CommandState.FAILED;
    var reason = due.kind().isOnce() ? null : NEVER_ANSWERED;
    if (moves.lose(due, session.device(), outcome, reason)) session.moved(due, outcome, reason);
  }

  /**
   * The device is idle, yet has this one without having answered: what does harm twice must not go
   * out again, and the others not for ever, or nothing behind them would.
   */
  private static boolean isLost(Visit.Due due) {
    return due.state() == CommandState.SENT
        && (due.kind().isOnce() || due.unanswered() >= MOST_UNANSWERED);
  }

  /** A device that has just left is given nothing more. */
  private static boolean leaves(Visit.Asked asked, Said said) {
    return said.result() != null
        && said.result().state() == CommandState.ACKNOWLEDGED
        && (Consequences.RETIRE.equals(asked.wish()) || asked.kind() == CommandKind.ERASE_DEVICE);
  }
}
