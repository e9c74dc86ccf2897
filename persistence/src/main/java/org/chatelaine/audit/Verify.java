package org.chatelaine.audit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;

/**
 * Checks the audit from the command line, without the server: beside it on PostgreSQL, while it is
 * stopped on the embedded database. Takes data folder and database from the environment, by the
 * same names as the server: {@code CHATELAINE_DATA}, {@code CHATELAINE_DB_URL}, {@code
 * CHATELAINE_DB_USER}, {@code CHATELAINE_DB_PASSWORD}; a folder given as argument goes before.
 *
 * <p>Ends with 0 when all is well, 1 when something is wrong, 2 when it could not be checked.
 */
public final class Verify {

  private Verify() {}

  public static void main(String... arguments) {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(run(arguments, System.getenv(), out));
  }

  static int run(String[] arguments, Map<String, String> environment, PrintStream out) {
    var folder = arguments.length == 1 ? arguments[0] : environment.get("CHATELAINE_DATA");
    if (folder == null) {
      out.println("Which data folder? Name it, or set CHATELAINE_DATA.");
      return 2;
    }
    try {
      var report = check(Path.of(folder), environment);
      report.faults().forEach(out::println);
      out.printf(
          "%d rows in the chain, %d not yet in it, %d signed heads: %s%n",
          report.links(),
          report.waiting(),
          report.heads(),
          report.isSound() ? "sound" : "NOT SOUND");
      return report.isSound() ? 0 : 1;
    } catch (Exception unchecked) {
      out.println("The audit could not be checked: " + unchecked);
      return 2;
    }
  }

  private static AuditReport check(Path data, Map<String, String> environment) throws Exception {
    var files = new AuditFiles(data);
    var url =
        environment.getOrDefault(
            "CHATELAINE_DB_URL", "jdbc:h2:file:" + data.toAbsolutePath() + "/database/chatelaine");
    var user = environment.getOrDefault("CHATELAINE_DB_USER", "sa");
    var password = environment.getOrDefault("CHATELAINE_DB_PASSWORD", "sa");
    try (var database = DriverManager.getConnection(url, user, password)) {
      // PostgreSQL hands out a long result in parts only inside a transaction.
      database.setAutoCommit(false);
      var report = new AuditCheck(database, files.publicKey()).run(files.kept());
      database.rollback();
      return report;
    }
  }
}
