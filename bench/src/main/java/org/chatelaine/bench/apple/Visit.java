package org.chatelaine.bench.apple;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.chatelaine.bench.http.HttpAnswer;

/** One session at the MDM server: Idle, then commands and results until nothing is left. */
final class Visit {
  private static final int MOST_COMMANDS = 1000;

  private final Handset device;
  private final List<Command> received = new ArrayList<>();
  private final Deque<Result> repeats = new ArrayDeque<>();
  private boolean hungUp;

  Visit(Handset device) {
    this.device = device;
  }

  List<Command> run() {
    var kept = device.unsent();
    take(kept == null ? device.sendIdle() : report(kept));
    while (!hungUp && !repeats.isEmpty()) take(device.send(repeats.poll()));
    device.leaveIfTold();
    return List.copyOf(received);
  }

  /** Sends results that were held back, then goes on as in a usual visit. */
  List<Command> runWith(List<Result> late) {
    for (var result : late) take(device.send(result));
    return List.copyOf(received);
  }

  private void take(HttpAnswer first) {
    var answer = first;
    while (!isGone() && answer.status() == 200 && answer.body().length > 0) {
      if (received.size() >= MOST_COMMANDS) throw new IllegalStateException("commands without end");
      var command = Command.read(answer.body());
      received.add(command);
      var result = obey(command);
      if (result == null) {
        hungUp = true;
        device.hangUp();
        return;
      }
      answer = report(result);
    }
  }

  /** An erased device, and one that removed its enrolment, obeys nobody any more. */
  private boolean isGone() {
    return device.condition.leaving || device.condition.erased;
  }

  private HttpAnswer report(Result result) {
    device.keepUnsent(result);
    var answer = device.send(result);
    if (answer.status() < 500) device.keepUnsent(null);
    return answer;
  }

  /** Does as told; null when the device hangs up without an answer. */
  private Result obey(Command command) {
    var answer = device.behaviour.to(command);
    return switch (answer.way()) {
      case NORMALLY -> device.execute(command);
      case NOT_NOW -> Result.status(command, "NotNow");
      case FORMAT_ERROR -> Result.status(command, "CommandFormatError");
      case ERROR -> Result.error(command, answer.code(), answer.domain(), answer.words());
      case TWICE -> {
        var result = device.execute(command);
        repeats.add(result);
        yield result;
      }
      case UNDER_UUID -> device.execute(command).under(otherUuid(answer));
      case LATE -> {
        device.holdBack(device.execute(command));
        yield null;
      }
      case LOST -> {
        device.execute(command);
        yield null;
      }
      case MUTE -> null;
    };
  }

  private static String otherUuid(Answer answer) {
    return answer.uuid() != null ? answer.uuid() : java.util.UUID.randomUUID().toString();
  }
}
