package org.chatelaine.bench.load;

import java.util.Map;

/** The server's process and database, each only where it was named. */
record Meters(ServerMeter server, DatabaseMeter database) {

  /** All counters at one moment. */
  record Reading(long nanos, double cpu, double ownCpu, DatabaseMeter.Counters database) {}

  Reading read() {
    return new Reading(
        System.nanoTime(),
        server == null ? 0 : server.cpuSeconds(),
        ServerMeter.ownCpuSeconds(),
        database == null ? null : database.read());
  }

  /** What happened between two readings while this was counted. */
  Measurement measurement(String scenario, String model, int workers, Tally tally, Reading from) {
    var to = read();
    var requests = Math.max(1, tally.requests());
    var counters = database == null ? null : to.database().since(from.database());
    return new Measurement(
        scenario,
        model,
        workers,
        (to.nanos() - from.nanos()) / 1e9,
        tally,
        server == null ? null : (to.cpu() - from.cpu()) * 1000 / requests,
        (to.ownCpu() - from.ownCpu()) * 1000 / requests,
        server == null ? null : server.residentMegabytes(),
        counters == null || counters.statements() < 0 ? null : counters.statements() / requests,
        counters == null || counters.transactions() < 0 ? null : counters.transactions() / requests,
        counters == null ? null : counters.writes() / requests,
        counters == null ? null : counters.walBytes() / requests,
        counters == null ? Map.of() : counters.byQuery());
  }
}
