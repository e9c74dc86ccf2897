package org.chatelaine.platform.apple.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.chatelaine.command.Visits;
import org.chatelaine.command.service.Turn;
import org.chatelaine.device.service.LastSeen;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.platform.apple.wire.Report;
import org.chatelaine.platform.apple.wire.Report.Status;

/**
 * A device's visit to the command URL. An Idle with an empty queue costs one statement and nothing
 * is written; anything else is one transaction.
 */
@ApplicationScoped
class CommandLoop {

  @Inject private Visits visits;
  @Inject private Pinned pinned;
  @Inject private LastSeen seen;
  @Inject private Results results;
  @Inject private AppleWriter writer;
  @Inject private Turn turn;
  @Inject private Clocks clock;

  AppleAnswer take(AppleCall call, Shown shown, Report report) {
    var now = clock.now();
    var idle = report.status() == Status.IDLE || report.command() == null;
    var visit =
        (idle
                ? visits.idle(shown.fingerprint(), now)
                : visits.answer(shown.fingerprint(), report.command(), now))
            .orElseThrow(() -> pinned.stranger(shown));
    var visitor = pinned.checked(visit, report.udid(), now);
    seen.note(visitor.device(), now);
    if (idle && visit.due() == null) return AppleAnswer.NOTHING;
    var caller = new Turn.Caller(shown.fingerprint(), call.address(), report.command());
    var said = idle ? null : results.said(call, report, visit);
    return turn.take(visit, caller, said, writer, now)
        .map(AppleAnswer::command)
        .orElse(AppleAnswer.NOTHING);
  }
}
