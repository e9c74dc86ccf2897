package org.chatelaine.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the server's time goes: a flight recording of its process, read as shares of samples. The
 * recording itself costs a few percent, so figures are taken without it.
 */
final class ServerProfile {
  private static final int LINES = 25;
  private static final List<String> OWNERS =
      List.of(
          "org.chatelaine.",
          "org.eclipse.persistence.",
          "org.postgresql.",
          "org.h2.",
          "org.bouncycastle.",
          "org.jboss.weld.",
          "org.jboss.jca.",
          "com.arjuna.",
          "org.jboss.as.ejb3.",
          "org.wildfly.",
          "org.jboss.",
          "io.undertow.",
          "org.xnio.",
          "sun.security.ssl.",
          "sun.security.",
          "java.util.logging.");

  private final String pid;
  private final Path file;

  ServerProfile(String pid) throws IOException {
    this.pid = pid;
    this.file = Files.createTempDirectory("chatelaine-profile").resolve("server.jfr");
  }

  void start() throws IOException, InterruptedException {
    jcmd("JFR.start", "name=bench", "settings=profile");
  }

  /** Ends the recording and gives its page. */
  String stop() throws IOException, InterruptedException {
    jcmd("JFR.stop", "name=bench", "filename=" + file);
    var events = new java.util.ArrayList<List<RecordedFrame>>();
    try (var recording = new RecordingFile(file)) {
      while (recording.hasMoreEvents()) add(recording.readEvent(), events);
    }
    var page = new StringBuilder("samples: " + events.size() + "\n\nby the method on top\n");
    table(page, events.stream().map(frames -> name(frames.get(0))));
    page.append("\nby whose code was running, nearest the top\n");
    table(page, events.stream().map(ServerProfile::owner));
    page.append("\nby our nearest method\n");
    table(page, events.stream().map(ServerProfile::ours));
    return page.toString();
  }

  private static void add(RecordedEvent event, List<List<RecordedFrame>> events) {
    if (!event.getEventType().getName().equals("jdk.ExecutionSample")) return;
    var trace = event.getStackTrace();
    if (trace != null && !trace.getFrames().isEmpty()) events.add(trace.getFrames());
  }

  private static String owner(List<RecordedFrame> frames) {
    return frames.stream()
        .map(frame -> OWNERS.stream().filter(name(frame)::startsWith).findFirst().orElse(null))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse("the JDK and others");
  }

  private static String ours(List<RecordedFrame> frames) {
    return frames.stream()
        .map(ServerProfile::name)
        .filter(name -> name.startsWith("org.chatelaine.") && !name.contains("$Proxy$_$$_"))
        .findFirst()
        .orElse("none of ours");
  }

  private static String name(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  private static void table(StringBuilder page, Stream<String> names) {
    var counts = new HashMap<String, Integer>();
    names.forEach(name -> counts.merge(name, 1, Integer::sum));
    var total = Math.max(1, counts.values().stream().mapToInt(Integer::intValue).sum());
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(LINES)
        .forEach(
            one ->
                page.append(
                    String.format("%5.1f %%  %s%n", one.getValue() * 100.0 / total, one.getKey())));
  }

  private void jcmd(String... words) throws IOException, InterruptedException {
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    command.add(pid);
    command.addAll(List.of(words));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes());
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("jcmd " + words[0] + ": " + said);
    }
  }
}
