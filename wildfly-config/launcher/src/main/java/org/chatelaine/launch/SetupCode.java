package org.chatelaine.launch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * Who sees the terminal of the first start may become the first administrator: the code is shown
 * there, and the server knows only its hash. It is good for an hour after it was made.
 */
record SetupCode(String text) {
  /** Easy to read aloud: no capitals, no 0, 1, 8 or 9 (RFC 4648 base 32). */
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

  private static final int LENGTH = 26; // 130 bits

  static SetupCode fresh() {
    var random = new SecureRandom();
    var text = new StringBuilder(LENGTH);
    for (var i = 0; i < LENGTH; i++) text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    return new SetupCode(text.toString());
  }

  void leaveIn(DataFolder data) {
    DataFolder.write(data.keys("setup.code"), hash().getBytes(StandardCharsets.US_ASCII));
  }

  String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether the first administrator is still to come; so it is in a database never migrated. */
  static boolean isNeeded(Connection connection) {
    var sql = "select count(*) from account_setup";
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return !rows.next() || rows.getLong(1) == 0;
    } catch (SQLException noSuchTable) {
      return true;
    }
  }
}
