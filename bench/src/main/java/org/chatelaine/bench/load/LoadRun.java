package org.chatelaine.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.chatelaine.bench.Options;
import org.chatelaine.bench.apple.Authentication;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.pki.Certs;
import org.chatelaine.bench.script.FrontDoor;

/** One run of the load program, bounded in count and time by its options. */
public final class LoadRun {
  private static final int[] STEPS = {1, 2, 4, 8, 16, 32, 64};
  private static final int STEP_SECONDS = 4;
  private static final double WORTH_IT = 1.03;

  private final Options options;
  private final Report report = new Report();

  public LoadRun(Options options) {
    this.options = options;
  }

  /** Prepares, measures and reports. */
  public void run() throws Exception {
    var scenario = options.text("scenario", "all").toLowerCase(Locale.ROOT);
    var people = URI.create(options.text("people", "https://localhost:8443"));
    var tls = Tls.trusting(Certs.readAll(Files.readAllBytes(root())));
    try (var door = new FrontDoor(people, tls);
        var database = database()) {
      door.signIn(options.need("mail"), options.need("password")).allowTestPush();
      var meters = new Meters(server(), database);
      var devices =
          new Fleet(Path.of(options.text("folder", "bench-devices")), tls)
              .devices(options.number("devices", 200), door, authentication());
      report.note(devices.size() + " devices, each on its own connection");
      seedHistory(database);
      if (wanted(scenario, "idle")) steady(new IdleScenario(devices), meters);
      if (wanted(scenario, "loop")) rounds(loop(devices, door, database), devices.size(), meters);
      if (wanted(scenario, "ocsp")) steady(ocsp(devices, tls), meters);
      if (wanted(scenario, "scep")) once(scep(door, tls), meters);
      devices.forEach(LoadDevice::close);
    } finally {
      report.write(Path.of(options.text("report", "bench-report")));
    }
  }

  private void seedHistory(DatabaseMeter database) throws SQLException, IOException {
    var history = options.number("history", 0);
    if (history == 0) return;
    if (database == null) throw new IllegalArgumentException("--history needs --pg");
    report.note(database.seedHistory(history) + " answered commands written as history");
  }

  private static boolean wanted(String scenario, String name) {
    return scenario.equals("all") || scenario.equals(name);
  }

  /** Warm-up, capacity search, a closed measurement at the best step, then the open model. */
  private void steady(Scenario scenario, Meters meters) throws Exception {
    work(scenario, 4, Pace.closed(options.number("warmup", 10)));
    var workers = options.number("workers", 0);
    if (workers == 0) workers = search(scenario, meters);
    var seconds = options.number("seconds", 15);
    var best = measured(scenario, "closed", workers, meters, seconds, 0);
    var asked = options.number("rate", 0);
    var rate = asked > 0 ? asked : best.perSecond() / 2;
    measured(scenario, "open " + Math.round(rate) + "/s", workers * 2, meters, seconds, rate);
    var under = workers;
    profiled(scenario.name(), () -> work(scenario, under, Pace.closed(seconds)));
  }

  /** Does it once more under a flight recording, where that was asked for. */
  private void profiled(String name, Work work) throws Exception {
    if (options.text("profile").isEmpty()) return;
    var profile = new ServerProfile(options.need("server-pid"));
    profile.start();
    work.run();
    report.page("Where the server's time goes: " + name, profile.stop());
  }

  private interface Work {
    void run() throws Exception;
  }

  private int search(Scenario scenario, Meters meters) throws Exception {
    var best = 1;
    var most = 0.0;
    for (var workers : STEPS) {
      var found = measured(scenario, "search", workers, meters, STEP_SECONDS, 0);
      if (found.perSecond() < most * WORTH_IT && workers > best * 2) break;
      if (found.perSecond() > most * WORTH_IT) best = workers;
      most = Math.max(most, found.perSecond());
    }
    return best;
  }

  private Measurement measured(
      Scenario scenario, String model, int workers, Meters meters, int seconds, double rate)
      throws Exception {
    var crew = new Crew(scenario.senders(workers));
    var from = meters.read();
    var pace = rate > 0 ? Pace.open(rate, seconds) : Pace.closed(seconds);
    var tally = crew.work(pace);
    var measurement = meters.measurement(scenario.name(), model, workers, tally, from);
    report.add(measurement);
    return measurement;
  }

  /** Rounds of which only the devices' part is measured, after as many as warm up the server. */
  private void rounds(Scenario scenario, int idles, Meters meters) throws Exception {
    var workers = options.number("workers", 0) == 0 ? 8 : options.number("workers", 0);
    var warm = System.nanoTime() + options.number("warmup", 10) * 1_000_000_000L;
    do work(scenario, workers, Pace.untilDone());
    while (System.nanoTime() < warm);
    for (var round = 0; round < options.number("rounds", 5); round++) {
      report.note(once(scenario, meters, workers).perAnswered(idles));
    }
    profiled(scenario.name(), () -> work(scenario, workers, Pace.untilDone()));
  }

  private void once(Scenario scenario, Meters meters) throws Exception {
    var workers = options.number("workers", 0) == 0 ? 4 : options.number("workers", 0);
    once(scenario, meters, workers);
  }

  private Measurement once(Scenario scenario, Meters meters, int workers) throws Exception {
    var crew = new Crew(scenario.senders(workers));
    // what preparing set off in the server, such as wake-ups, is not the devices' doing
    Thread.sleep(options.number("settle", 3) * 1000L);
    var from = meters.read();
    var tally = crew.work(Pace.untilDone());
    var measurement = meters.measurement(scenario.name(), "closed", workers, tally, from);
    report.add(measurement);
    crew.close();
    return measurement;
  }

  private static void work(Scenario scenario, int workers, Pace pace) throws Exception {
    new Crew(scenario.senders(workers)).work(pace);
  }

  private Scenario loop(List<LoadDevice> devices, FrontDoor door, DatabaseMeter database) {
    var verbs = List.of(options.text("verbs", "REFRESH").split(","));
    return new LoopScenario(devices, door, verbs, database);
  }

  private Scenario ocsp(List<LoadDevice> devices, Tls tls) {
    return new OcspScenario(devices, options.text("ocsp").map(URI::create).orElse(null), tls);
  }

  private Scenario scep(FrontDoor door, Tls tls) {
    return new ScepScenario(door, tls, options.number("count", 200));
  }

  private Authentication authentication() {
    var name = options.text("authentication", "SIGNATURE").toUpperCase(Locale.ROOT);
    return Authentication.valueOf(name);
  }

  private Path root() {
    return options
        .text("root")
        .map(Path::of)
        .orElseGet(() -> Path.of(options.need("data"), "keys", "root-ca.crt"));
  }

  private ServerMeter server() {
    return options.text("server-pid").map(ServerMeter::new).orElse(null);
  }

  private DatabaseMeter database() throws SQLException, IOException {
    if (options.text("pg").isEmpty()) return null;
    return new DatabaseMeter(
        options.need("pg"),
        options.text("pg-user", "chatelaine"),
        options.text("pg-password").orElse(null));
  }
}
