package org.chatelaine.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The whole product as an operator starts it: its own run script in a process of its own, on a data
 * folder and ports of the story's. It outlives neither the story nor, by its file size limit, the
 * disk.
 */
final class Product implements AutoCloseable {
  private static final Pattern CODE = Pattern.compile("(?m)^ {6}([a-z2-7]{26})$");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Blocks of 512 bytes that one file of the server may have: one gigabyte. */
  private static final int LARGEST_FILE = 2_000_000;

  private final Path data;
  private final int offset;
  private final Process process;
  private final Path terminal;

  private Product(Path data, int offset, Process process, Path terminal) {
    this.data = data;
    this.offset = offset;
    this.process = process;
    this.terminal = terminal;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param data the data folder; with what an earlier start left there, or empty
   * @param offset added to every port; not 2000, whose 10080 browsers refuse
   * @param environment settings beyond these two, {@code CHATELAINE_…}
   */
  static Product start(Path data, int offset, Map<String, String> environment) {
    var product = launch(data, offset, environment);
    product.awaitReady();
    return product;
  }

  /** Starts it and does not wait: for stories in which it must not come up. */
  static Product launch(Path data, int offset, Map<String, String> environment) {
    return launch(home(), "run", data, offset, environment);
  }

  /** Another copy of it, by another command than {@code run}. */
  static Product launch(
      Path home, String command, Path data, int offset, Map<String, String> environment) {
    try {
      var terminal = Files.createTempFile("chatelaine-terminal", ".txt");
      var script = home.resolve("bin/chatelaine").toString();
      var line = "ulimit -f " + LARGEST_FILE + "; exec \"$0\" " + command;
      var builder = new ProcessBuilder("sh", "-c", line, script);
      builder.environment().keySet().removeIf(name -> name.startsWith("CHATELAINE_"));
      builder.environment().put("CHATELAINE_DATA", data.toString());
      builder.environment().put("CHATELAINE_PORT_OFFSET", Integer.toString(offset));
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true).redirectOutput(terminal.toFile());
      var product = new Product(data, offset, builder.start(), terminal);
      Runtime.getRuntime().addShutdownHook(new Thread(product::kill));
      return product;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The product as the build laid it out; {@code -Dchatelaine.home} names another. */
  static Path home() {
    var home = Path.of(System.getProperty("chatelaine.home", "target/product/chatelaine"));
    return home.toAbsolutePath();
  }

  void awaitReady() {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!terminal().contains("Chatelaine is running.")) {
      if (!process.isAlive() || System.nanoTime() > end) {
        kill();
        throw new IllegalStateException("the product did not start:\n" + tail(terminal()));
      }
      rest();
    }
  }

  URI people() {
    return URI.create("https://localhost:" + (8443 + offset));
  }

  URI devices() {
    return URI.create("https://localhost:" + (8444 + offset));
  }

  URI pki() {
    return URI.create("http://localhost:" + (8080 + offset));
  }

  URI pkiTls() {
    return URI.create("https://localhost:" + (8445 + offset));
  }

  /** Health and metrics; loopback only. */
  URI management() {
    return URI.create("http://127.0.0.1:" + (9990 + offset));
  }

  Path data() {
    return data;
  }

  /** The local root, which vouches for the doors. */
  X509Certificate root() {
    try (var file = Files.newInputStream(data.resolve("keys/root-ca.crt"))) {
      var factory = CertificateFactory.getInstance("X.509");
      return (X509Certificate) factory.generateCertificate(file);
    } catch (IOException | CertificateException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** What the terminal shows for the first administrator, while there is none. */
  Optional<String> setupCode() {
    var match = CODE.matcher(terminal());
    return match.find() ? Optional.of(match.group(1)) : Optional.empty();
  }

  /** All that was printed. */
  String terminal() {
    return read(terminal);
  }

  /** The server's log, the rotated parts first. */
  String log() {
    var parts = new ArrayList<String>();
    for (var part = 4; part > 0; part--) parts.add(read(data.resolve("logs/server.log." + part)));
    parts.add(read(data.resolve("logs/server.log")));
    return String.join("", parts);
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end and gives the exit code. */
  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the product does not end");
      }
      return process.exitValue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** As a power cut: nobody in the process tree may say goodbye. */
  void kill() {
    var tree = new ArrayList<ProcessHandle>(List.of(process.toHandle()));
    process.descendants().forEach(tree::add);
    tree.forEach(ProcessHandle::destroyForcibly);
    if (process.isAlive()) exitCode();
  }

  /** As Ctrl-C: it ends what it is doing. */
  void stop() {
    process.destroy();
    exitCode();
  }

  @Override
  public void close() {
    if (process.isAlive()) stop();
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - 8_000));
  }

  private static void rest() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
