package org.chatelaine.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Compares what the database has been migrated to with what this release carries. */
final class Schema {
  private static final Pattern MIGRATION = Pattern.compile("db/(?:.*/)?V(\\d+)__.*\\.sql");

  private Schema() {}

  /**
   * Refuses a database of a newer release: an old release on it would write rows the new one does
   * not understand.
   *
   * @param ear the product's application archive
   */
  static void refuseNewer(Connection connection, Path ear) {
    var carried = highestIn(ear);
    var found = highestIn(connection);
    if (found <= carried) return;
    var words =
        "The database belongs to a newer release: its schema is at version %d, this release knows"
            + " up to %d. Start the newer release, or restore a backup made by this one.";
    throw new Failure(Failure.NEWER_SCHEMA, words.formatted(found, carried));
  }

  static int highestIn(Connection connection) {
    // the table's own lower-case names, on every database
    var sql = "select \"version\" from \"flyway_schema_history\" where \"success\" = true";
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var highest = 0;
      while (rows.next()) highest = Math.max(highest, number(rows.getString(1)));
      return highest;
    } catch (SQLException noSuchTable) {
      return 0; // never migrated
    }
  }

  private static int number(String version) {
    return version == null || !version.matches("\\d+") ? 0 : Integer.parseInt(version);
  }

  /** The highest migration in any of the archive's own jars. */
  static int highestIn(Path ear) {
    try (var zip = new ZipInputStream(Files.newInputStream(ear))) {
      var highest = 0;
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (isOurs(entry)) highest = Math.max(highest, highestInJar(zip));
      }
      return highest;
    } catch (IOException unreadable) {
      throw new Failure(
          Failure.DATA, ear + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static boolean isOurs(ZipEntry entry) {
    return entry.getName().matches("lib/chatelaine-persistence.*\\.jar");
  }

  private static int highestInJar(InputStream jar) throws IOException {
    var inner = new ZipInputStream(jar); // not closed: the outer stream goes on
    var highest = 0;
    for (var entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
      var match = MIGRATION.matcher(entry.getName());
      if (match.matches()) highest = Math.max(highest, Integer.parseInt(match.group(1)));
    }
    return highest;
  }
}
