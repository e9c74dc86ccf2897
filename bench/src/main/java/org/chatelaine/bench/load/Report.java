package org.chatelaine.bench.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.chatelaine.bench.json.Json;

/** Everything measured in one run, as JSON and as one page. */
final class Report {
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> pages = new ArrayList<>();
  private final Instant started = Instant.now();

  void add(Measurement measurement) {
    measurements.add(measurement);
    System.out.println(measurement.line());
  }

  void note(String note) {
    notes.add(note);
    System.out.println(note);
  }

  /** Adds a page of its own behind the figures. */
  void page(String title, String text) {
    pages.add(title + "\n\n" + text);
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    var name = "load-" + started.toString().replace(':', '-').substring(0, 19);
    var json =
        Json.object(
            "started", started.toString(),
            "processors", Runtime.getRuntime().availableProcessors(),
            "java", System.getProperty("java.version"),
            "loadAverage", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            "notes", notes,
            "measurements", measurements.stream().map(Measurement::json).toList());
    Files.writeString(folder.resolve(name + ".json"), Json.write(json) + "\n");
    Files.writeString(folder.resolve(name + ".txt"), page());
    System.out.println("report: " + folder.resolve(name + ".txt").toAbsolutePath());
  }

  private String page() {
    var page = new StringBuilder("Load of " + started + ", latencies from the intended start\n\n");
    measurements.forEach(measurement -> page.append(measurement.line()).append('\n'));
    var wrong = new TreeSet<String>();
    for (var measurement : measurements) {
      measurement
          .tally()
          .outcomes
          .forEach(
              (outcome, count) -> {
                if (!outcome.equals(Tally.OK)) {
                  wrong.add(measurement.scenario() + ": " + outcome + " \u00d7 " + count);
                }
              });
    }
    if (!wrong.isEmpty()) page.append("\nNot ok:\n");
    wrong.forEach(line -> page.append("  ").append(line).append('\n'));
    if (!notes.isEmpty()) page.append('\n');
    notes.forEach(note -> page.append(note).append('\n'));
    measurements.stream()
        .filter(one -> !one.model().equals("search") && !one.queries().isEmpty())
        .forEach(
            one ->
                page.append("\n\nStatements per request: ")
                    .append(one.scenario() + ", " + one.model() + "\n  ")
                    .append(String.join("\n  ", one.queries())));
    pages.forEach(one -> page.append("\n\n").append(one));
    return page.toString();
  }
}
