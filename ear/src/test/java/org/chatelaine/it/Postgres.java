package org.chatelaine.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL of the stories' own: a new cluster in a folder, on loopback, gone afterwards. */
final class Postgres implements AutoCloseable {

  private static final String USER = "chatelaine";
  private static final String PASSWORD = "only for the stories";

  private final Path folder;
  private final int port;

  private Postgres(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Makes and starts a cluster; statement counting is switched on where it is installed. */
  static Postgres start(int port) {
    try {
      var folder = Files.createTempDirectory("chatelaine-pg");
      if (isRoot()) run("chown", "postgres", folder.toString());
      var cluster = new Postgres(folder, port);
      cluster.make();
      return cluster;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void make() {
    as("initdb", "-D", data(), "-A", "trust", "-E", "UTF8", "--locale=C", "-U", "postgres");
    begin();
    sql("postgres", "create user %s password '%s'".formatted(USER, PASSWORD));
    sql("postgres", "create database chatelaine owner " + USER);
    sql("chatelaine", "create extension pg_stat_statements");
  }

  /** Starts it, for the first time or again. */
  void begin() {
    var options =
        "-p %d -k %s -c listen_addresses=127.0.0.1 -c shared_preload_libraries=pg_stat_statements"
            .formatted(port, folder);
    as(
        "pg_ctl",
        "-D",
        data(),
        "-w",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        options,
        "start");
  }

  /** As if its machine had lost power. */
  void stop() {
    as("pg_ctl", "-D", data(), "-m", "immediate", "stop");
  }

  /** What the product has to be told to use it. */
  Map<String, String> environment() {
    return Map.of(
        "CHATELAINE_DB_URL", "jdbc:postgresql://127.0.0.1:%d/chatelaine".formatted(port),
        "CHATELAINE_DB_USER", USER,
        "CHATELAINE_DB_PASSWORD", PASSWORD);
  }

  /** Runs one statement in the product's database and gives its rows, columns parted by a bar. */
  List<String> query(String statement) {
    return sql("chatelaine", statement).lines().filter(line -> !line.isBlank()).toList();
  }

  private String sql(String database, String statement) {
    return as(
        "psql",
        "-h",
        "127.0.0.1",
        "-p",
        "" + port,
        "-U",
        "postgres",
        "-d",
        database,
        "-qAtc",
        statement);
  }

  @Override
  public void close() {
    stop();
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  /** PostgreSQL refuses to run as root, so its programs run as the user of its package then. */
  private static String as(String program, String... arguments) {
    var line = new ArrayList<String>();
    if (isRoot()) line.addAll(List.of("runuser", "-u", "postgres", "--"));
    line.add(bin().resolve(program).toString());
    line.addAll(Arrays.asList(arguments));
    return run(line.toArray(String[]::new));
  }

  private static Path bin() {
    try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      return versions.max(Comparator.comparing(Path::toString)).orElseThrow().resolve("bin");
    } catch (IOException missing) {
      throw new UncheckedIOException(
          "PostgreSQL is not installed; see ear/src/test/peers", missing);
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static String run(String... line) {
    try {
      var output = Files.createTempFile("chatelaine-run", ".txt");
      var process =
          new ProcessBuilder(line)
              .directory(Path.of("/tmp").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(90, TimeUnit.SECONDS)) process.destroyForcibly();
      var said = Files.readString(output);
      Files.delete(output);
      if (process.exitValue() != 0)
        throw new IllegalStateException(String.join(" ", line) + "\n" + said);
      return said;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
