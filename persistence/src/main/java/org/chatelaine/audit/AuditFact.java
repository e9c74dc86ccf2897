package org.chatelaine.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One audit row as the chain sees it: its columns in one fixed order and form, so that whoever has
 * the database can compute the same hash years later.
 */
record AuditFact(UUID id, String node, Instant at, List<String> columns) {

  /** What stands before the first link of every node. */
  static final String BEGINNING = "0".repeat(64);

  /** The columns after the identifier and the time, in the order of the canonical form. */
  private static final List<String> TEXTS =
      List.of(
          "space_id",
          "node",
          "actor_kind",
          "actor_id",
          "actor",
          "address",
          "action",
          "object_kind",
          "object_id",
          "detail");

  /** All columns, for a select under the alias {@code e}. */
  static final String SELECT =
      "e.id, e.at, " + TEXTS.stream().map(name -> "e." + name).collect(Collectors.joining(", "));

  AuditFact {
    // List.copyOf takes no null, and a column may be null.
    columns = Arrays.asList(columns.toArray(new String[0]));
  }

  /** Reads the columns of {@link #SELECT}, the first of them at this place. */
  static AuditFact read(ResultSet row, int first) throws SQLException {
    var texts = new String[TEXTS.size()];
    for (int i = 0; i < texts.length; i++) texts[i] = row.getString(first + 2 + i);
    var at = row.getObject(first + 1, OffsetDateTime.class).toInstant();
    var id = row.getObject(first, UUID.class);
    return new AuditFact(id, texts[1], at, Arrays.asList(texts));
  }

  /**
   * The canonical form: identifier, microseconds since 1970, then each column; every field as the
   * number of its UTF-8 bytes, a colon and the bytes, a missing one as {@code -:}. So no two rows
   * can look alike by moving text from one column to the next.
   */
  byte[] canonical() {
    var text = new StringBuilder();
    field(text, id.toString());
    field(text, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
    columns.forEach(column -> field(text, column));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The hash of the link that puts this row after the one before. */
  String hashAfter(String previous, long sequence) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((previous + "\n" + sequence + "\n").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(canonical()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void field(StringBuilder text, String value) {
    if (value == null) text.append("-:");
    else text.append(value.getBytes(StandardCharsets.UTF_8).length).append(':').append(value);
  }
}
