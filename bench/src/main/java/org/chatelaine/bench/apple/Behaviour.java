package org.chatelaine.bench.apple;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What a device was told to answer: first the next few of a kind, then a kind, then any kind. */
final class Behaviour {
  static final String ANY = "*";
  private final Map<String, Answer> always = new HashMap<>();
  private final Map<String, Deque<Answer>> next = new HashMap<>();

  void always(String requestType, Answer answer) {
    always.put(requestType, answer);
  }

  void next(String requestType, int count, Answer answer) {
    var answers = next.computeIfAbsent(requestType, kind -> new ArrayDeque<>());
    for (var i = 0; i < count; i++) answers.add(answer);
  }

  void normal() {
    always.clear();
    next.clear();
  }

  Answer to(Command command) {
    var once = poll(command.requestType());
    if (once == null) once = poll(ANY);
    if (once != null) return once;
    var any = always.getOrDefault(ANY, Answer.NORMALLY);
    return always.getOrDefault(command.requestType(), any);
  }

  private Answer poll(String requestType) {
    var answers = next.get(requestType);
    return answers == null ? null : answers.poll();
  }
}
