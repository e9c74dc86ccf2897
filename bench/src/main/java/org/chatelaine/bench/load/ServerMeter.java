package org.chatelaine.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU and memory of a process on this machine, from Linux's {@code /proc}. */
final class ServerMeter {
  /** Linux counts in hundredths of a second on every platform Java runs on. */
  private static final double TICKS_PER_SECOND = 100;

  private final Path process;

  ServerMeter(String pid) {
    this.process = Path.of("/proc", pid);
    if (!Files.isDirectory(process)) throw new IllegalArgumentException("no process " + pid);
  }

  /** Seconds of CPU used so far, in user and kernel mode. */
  double cpuSeconds() {
    var stat = read("stat");
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
  }

  /** Resident memory in megabytes. */
  double residentMegabytes() {
    return read("status")
        .lines()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
        .findFirst()
        .orElse(0);
  }

  /** Seconds of CPU this program itself used so far. */
  static double ownCpuSeconds() {
    return new ServerMeter("self").cpuSeconds();
  }

  private String read(String file) {
    try {
      return Files.readString(process.resolve(file));
    } catch (IOException e) {
      throw new IllegalStateException("the server's process is gone", e);
    }
  }
}
