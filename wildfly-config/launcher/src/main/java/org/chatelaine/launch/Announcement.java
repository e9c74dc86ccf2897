package org.chatelaine.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Waits beside the starting server and says where to go once it answers. */
final class Announcement {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Settings settings;
  private final Consumer<String> say;

  Announcement(Settings settings, Consumer<String> say) {
    this.settings = settings;
    this.say = say;
  }

  /**
   * Returns when the server is up, was found broken (it is then stopped), or has ended.
   *
   * @param server the server's process
   * @param code shown with the addresses; never written to any log
   * @return whether it is up
   */
  boolean await(ProcessHandle server, String code) {
    var end = System.nanoTime() + LONGEST.toNanos();
    while (server.isAlive() && System.nanoTime() < end) {
      var health = health();
      if (isUp(health)) {
        banner(code);
        return true;
      }
      if (isBroken(health)) {
        say.accept("");
        say.accept("Chatelaine could not start; the reason is in " + log() + ". Stopping.");
        server.destroy();
        return false;
      }
      rest();
    }
    return false;
  }

  static boolean isUp(String health) {
    return health.startsWith("200 ");
  }

  /** The server has finished starting and is not well: waiting longer helps nobody. */
  static boolean isBroken(String health) {
    var text = health.replace(" ", "");
    return health.startsWith("503 ")
        && text.contains("{\"value\":\"running\"}")
        && text.contains("{\"value\":\"RUNNING\"}");
  }

  private String health() {
    var port = settings.managementPort() + settings.portOffset();
    try {
      var url = URI.create("http://127.0.0.1:" + port + "/health/ready").toURL();
      var connection = (HttpURLConnection) url.openConnection();
      connection.setConnectTimeout(2000);
      connection.setReadTimeout(5000);
      var status = connection.getResponseCode();
      try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        var text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        return status + " " + text;
      }
    } catch (IOException notYet) {
      return "";
    }
  }

  /** Said in one piece, since the server may be speaking too; the last line is that it runs. */
  private void banner(String code) {
    var lines = new ArrayList<String>();
    lines.add("");
    if (!code.isEmpty()) {
      lines.add("  Set-up code for the first administrator, good for one hour:");
      lines.add("");
      lines.add("      " + code);
      lines.add("");
    }
    lines.add("  administrators    " + settings.people().url() + "/admin/");
    lines.add("  people            " + settings.people().url() + "/my/");
    lines.add("  devices           " + settings.devices().url() + "/mdm/");
    lines.add("  root certificate  " + settings.pki().url() + "/pki/");
    lines.add("  data              " + settings.data());
    lines.add("");
    lines.add("Chatelaine is running. Ctrl-C stops it.");
    say.accept(String.join("\n", lines));
  }

  private String log() {
    return settings.data().resolve("logs/server.log").toString();
  }

  private static void rest() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
