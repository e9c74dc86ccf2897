package org.chatelaine.bench.load;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What one or more threads counted: latencies in microseconds, outcomes by name. */
final class Tally {
  static final String OK = "ok";
  private static final long HIGHEST_MICROS = 120_000_000;

  /** From sending (service time) and, in the open model, from the intended start. */
  final Histogram service = new Histogram(HIGHEST_MICROS, 3);

  final Histogram response = new Histogram(HIGHEST_MICROS, 3);
  final Map<String, Long> outcomes = new TreeMap<>();

  void count(String outcome, long intended, long sent, long answered) {
    outcomes.merge(outcome, 1L, Long::sum);
    service.recordValue(micros(answered - sent));
    response.recordValue(micros(answered - intended));
  }

  void fail(String outcome) {
    outcomes.merge(outcome, 1L, Long::sum);
  }

  void add(Tally other) {
    service.add(other.service);
    response.add(other.response);
    other.outcomes.forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
  }

  long requests() {
    return outcomes.values().stream().mapToLong(Long::longValue).sum();
  }

  long errors() {
    return requests() - outcomes.getOrDefault(OK, 0L);
  }

  private static long micros(long nanos) {
    return Math.min(HIGHEST_MICROS, Math.max(0, nanos / 1000));
  }
}
