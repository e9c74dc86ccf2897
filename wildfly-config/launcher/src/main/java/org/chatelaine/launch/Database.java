package org.chatelaine.launch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The database as the operator named it.
 *
 * @param url with the time-outs we need
 */
record Database(String url, String user, String password) {

  static Database of(Settings settings, DataFolder data) {
    var url = settings.get("DB_URL").map(String::strip).orElseGet(() -> embedded(data.path()));
    if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      throw new Failure(
          Failure.SETTING,
          "CHATELAINE_DB_URL must begin with jdbc:postgresql: (or jdbc:h2:), not '"
              + shown(url)
              + "'.");
    }
    var full = url.startsWith("jdbc:postgresql:") ? withTimeouts(url) : url;
    return new Database(full, settings.get("DB_USER", "sa"), settings.get("DB_PASSWORD", "sa"));
  }

  /** WRITE_DELAY=0, or a killed server loses what it committed last. */
  private static String embedded(Path data) {
    return "jdbc:h2:file:"
        + data.resolve("database").resolve("chatelaine")
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
  }

  /** Seconds. A network that swallows packets must not hold a thread for ever. */
  private static String withTimeouts(String url) {
    var wanted = new LinkedHashMap<String, String>();
    wanted.put("connectTimeout", "10");
    wanted.put("loginTimeout", "15");
    wanted.put("socketTimeout", "60");
    wanted.put("tcpKeepAlive", "true");
    wanted.put("reWriteBatchedInserts", "true");
    wanted.put("ApplicationName", "chatelaine");
    var text = new StringBuilder(url);
    for (var parameter : wanted.entrySet()) {
      if (url.contains(parameter.getKey() + "=")) continue;
      text.append(text.indexOf("?") < 0 ? '?' : '&');
      text.append(parameter.getKey()).append('=').append(parameter.getValue());
    }
    return text.toString();
  }

  boolean isEmbedded() {
    return url.startsWith("jdbc:h2:");
  }

  /** Without what may hold a password. */
  String shown() {
    return shown(url);
  }

  private static String shown(String url) {
    return url.replaceAll("[?;].*$", "").replaceAll("//[^/@]*@", "//");
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /**
   * Tries until the database answers or the time is over, one line per try. An embedded one answers
   * at once or not at all.
   */
  Connection await(Duration limit, Consumer<String> say) {
    var start = System.nanoTime();
    for (var attempt = 1; ; attempt++) {
      try {
        return connect();
      } catch (SQLException notYet) {
        var waited = Duration.ofNanos(System.nanoTime() - start);
        var why = firstLine(notYet);
        if (isEmbedded() || waited.compareTo(limit) >= 0) {
          throw new Failure(
              Failure.DATABASE, "The database at " + shown() + " cannot be used: " + why, notYet);
        }
        var line = "Waiting for the database at %s: %s (try %d, %d of %d seconds)";
        say.accept(line.formatted(shown(), why, attempt, waited.toSeconds(), limit.toSeconds()));
        rest(Math.min(5, attempt));
      }
    }
  }

  private static String firstLine(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
  }

  private static void rest(int seconds) {
    try {
      Thread.sleep(seconds * 1000L);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Failure(Failure.DATABASE, "Stopped while waiting for the database.", stopped);
    }
  }

  /** What the server's configuration asks for by name. */
  Map<String, String> properties() {
    var sorter = "org.jboss.jca.adapters.jdbc.extensions.";
    return Map.of(
        "chatelaine.db.url",
        url,
        "chatelaine.db.driver",
        isEmbedded() ? "h2" : "postgresql",
        "chatelaine.db.sorter",
        sorter
            + (isEmbedded()
                ? "novendor.NullExceptionSorter"
                : "postgres.PostgreSQLExceptionSorter"));
  }
}
