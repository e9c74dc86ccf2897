package org.chatelaine.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chatelaine.bench.Options;
import org.chatelaine.bench.json.Json;
import org.chatelaine.bench.mini.MiniMdm;
import org.chatelaine.bench.pki.Certs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadRunTest {
  private final MiniMdm server = new MiniMdm();
  @TempDir private Path folder;

  @BeforeEach
  void writeTheRoot() throws Exception {
    Files.writeString(folder.resolve("root.pem"), Certs.pem(server.ca.root));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void emptyIdlesAreCountedAndTimed() throws Exception {
    var measurements = run("idle");
    assertThat(measurements).hasSize(2);
    var closed = measurements.get(0);
    assertThat((Long) closed.get("requests")).isPositive();
    assertThat(closed.get("outcomes")).isEqualTo(Map.of("ok", closed.get("requests")));
    assertThat((Double) closed.get("serverCpuMillisPerRequest")).isPositive();
    assertThat(measurements.get(1).get("model")).isEqualTo("open 20/s");
    assertThat((Long) measurements.get(1).get("requests")).isBetween(15L, 25L);
  }

  @Test
  void aCommandLoopAnswersWhatWasQueuedAndIsPreparedBefore() throws Exception {
    var measurements = run("loop");
    assertThat(measurements).hasSize(2);
    assertThat(measurements.get(0)).containsEntry("requests", 3L);
    assertThat(server.results()).hasSize(6);
    assertThat(server.results().get(4).dict("QueryResponses")).isPresent();
  }

  @Test
  void enrolmentsAreMeasuredOnceEach() throws Exception {
    var measurements = run("scep");
    assertThat(measurements.get(0)).containsEntry("requests", 3L);
    assertThat(measurements.get(0).get("outcomes")).isEqualTo(Map.of("ok", 3L));
  }

  @Test
  void devicesAreEnrolledOnceAndKept() throws Exception {
    run("loop");
    run("loop");
    assertThat(server.kinds().stream().filter("Authenticate"::equals)).hasSize(1);
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> run(String scenario) throws Exception {
    var reports = folder.resolve("report-" + scenario + System.nanoTime());
    new LoadRun(
            Options.of(
                "--scenario", scenario,
                "--people", server.peopleUrl().toString(),
                "--root", folder.resolve("root.pem").toString(),
                "--mail", "a@b.example",
                "--password", "secret",
                "--folder", folder.resolve("devices").toString(),
                "--report", reports.toString(),
                "--server-pid", "" + ProcessHandle.current().pid(),
                "--devices", "1",
                "--workers", "1",
                "--warmup", scenario.equals("loop") ? "0" : "1",
                "--seconds", "1",
                "--rounds", "2",
                "--settle", "0",
                "--rate", "20",
                "--count", "3"))
        .run();
    try (var files = Files.list(reports)) {
      var json = files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
      var report = Json.readObject(Files.readString(json));
      return (List<Map<String, Object>>) report.get("measurements");
    }
  }
}
