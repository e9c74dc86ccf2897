package org.chatelaine.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The root the database remembers. Enrolled devices trust that one and no other, and what is sealed
 * beside it opens with its master key alone: where they are lost, no new ones are made.
 */
record KnownRoot(String fingerprint) {

  /** None in a database that no server has run on yet. */
  static Optional<KnownRoot> in(Connection connection) {
    var sql = "select fingerprint from ca_authority where name = 'root'";
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? Optional.of(new KnownRoot(rows.getString(1))) : Optional.empty();
    } catch (SQLException noSuchTable) {
      return Optional.empty();
    }
  }

  /** Refuses a data folder that has lost it, or holds another one. */
  void mustBeIn(DataFolder data, Settings settings) {
    var missing = needed(settings).filter(Predicate.not(name -> exists(data, name))).toList();
    if (!missing.isEmpty()) throw lost(data, missing);
    if (fingerprint.equals(found(data))) return;
    throw new Failure(
        Failure.DATA,
        data.keys("root-ca.crt")
            + " is not the root CA that the database and the enrolled devices know."
            + " Put back the keys that belong to this database.");
  }

  private static Stream<String> needed(Settings settings) {
    var root = Stream.of("root-ca.crt", "root-ca.key.sealed");
    return settings.get("MASTER_KEY").isPresent()
        ? root
        : Stream.concat(Stream.of("master.key"), root);
  }

  private static boolean exists(DataFolder data, String name) {
    return Files.exists(data.keys(name));
  }

  private static Failure lost(DataFolder data, List<String> missing) {
    return new Failure(
        Failure.DATA,
        "The database belongs to keys that are missing in "
            + data.path().resolve("keys")
            + ": "
            + String.join(", ", missing)
            + ". Put the keys back, from a backup: nothing in the database opens with another"
            + " master key, and no enrolled device trusts another root CA.");
  }

  private static String found(DataFolder data) {
    try {
      var der = Pem.certificates(data.keys("root-ca.crt")).get(0).getEncoded();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
    } catch (GeneralSecurityException | IOException | IndexOutOfBoundsException unreadable) {
      return "";
    }
  }
}
