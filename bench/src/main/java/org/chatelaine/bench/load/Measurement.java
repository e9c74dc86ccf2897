package org.chatelaine.bench.load;

import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.chatelaine.bench.json.Json;

/**
 * One measured stretch. What could not be measured is null.
 *
 * @param serverCpuMillis CPU of the server per request
 * @param ownCpuMillis CPU of this program per request, which shares the machine
 * @param transactions transactions begun, per request, whether they wrote or not
 * @param commits transactions that wrote, per request
 */
record Measurement(
    String scenario,
    String model,
    int workers,
    double seconds,
    Tally tally,
    Double serverCpuMillis,
    double ownCpuMillis,
    Double residentMegabytes,
    Double statements,
    Double transactions,
    Double commits,
    Double walBytes,
    Map<String, Double> byQuery) {
  private static final int MOST_QUERIES = 20;

  double perSecond() {
    return tally.requests() / seconds;
  }

  Map<String, Object> json() {
    return Json.object(
        "scenario", scenario,
        "model", model,
        "workers", workers,
        "seconds", rounded(seconds),
        "requests", tally.requests(),
        "perSecond", rounded(perSecond()),
        "outcomes", tally.outcomes,
        "serviceMillis", quantiles(tally.service),
        "responseMillis", quantiles(tally.response),
        "serverCpuMillisPerRequest", rounded(serverCpuMillis),
        "ownCpuMillisPerRequest", rounded(ownCpuMillis),
        "serverResidentMegabytes", rounded(residentMegabytes),
        "statementsPerRequest", rounded(statements),
        "transactionsPerRequest", rounded(transactions),
        "commitsPerRequest", rounded(commits),
        "walBytesPerRequest", rounded(walBytes),
        "statementsByQuery", queries());
  }

  String line() {
    return String.format(
        "%-5s %-12s %3d workers %8.0f/s  p50 %6.2f  p99 %7.2f  p99.9 %7.2f ms  errors %d  server"
            + " CPU %s ms  load CPU %.3f ms  statements %s  transactions %s  commits %s  WAL %s B  RSS %s MB",
        scenario,
        model,
        workers,
        perSecond(),
        millis(tally.response, 50),
        millis(tally.response, 99),
        millis(tally.response, 99.9),
        tally.errors(),
        shown(serverCpuMillis),
        ownCpuMillis,
        shown(statements),
        shown(transactions),
        shown(commits),
        shown(walBytes),
        shown(residentMegabytes));
  }

  /** The statements that made the count, most frequent first, per request. */
  List<String> queries() {
    return byQuery.entrySet().stream()
        .filter(one -> one.getValue() / tally.requests() >= 0.005)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(MOST_QUERIES)
        .map(one -> String.format("%.3f  %.200s", one.getValue() / tally.requests(), one.getKey()))
        .toList();
  }

  /** The database's share of a command loop, by command answered and not by request. */
  String perAnswered(int idles) {
    var answered = Math.max(1, tally.requests() - idles);
    var factor = (double) tally.requests() / answered;
    return String.format(
        "      %d commands answered: statements %s, transactions %s, commits %s for each",
        answered, times(statements, factor), times(transactions, factor), times(commits, factor));
  }

  private static String times(Double value, double factor) {
    return value == null ? "-" : String.format("%.3f", value * factor);
  }

  private static Map<String, Object> quantiles(Histogram histogram) {
    return Json.object(
        "p50", millis(histogram, 50),
        "p90", millis(histogram, 90),
        "p99", millis(histogram, 99),
        "p999", millis(histogram, 99.9),
        "max", histogram.getMaxValue() / 1000.0);
  }

  private static double millis(Histogram histogram, double percentile) {
    return histogram.getValueAtPercentile(percentile) / 1000.0;
  }

  private static Double rounded(Double value) {
    return value == null ? null : Math.round(value * 1000) / 1000.0;
  }

  private static String shown(Double value) {
    return value == null ? "-" : String.format("%.3f", value);
  }
}
