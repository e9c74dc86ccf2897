package org.chatelaine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no query may contain. */
class QueriesTest {

  /** EclipseLink stops binding a query's parameters then, and writes their values into the SQL. */
  @Test
  void noParameterIsComparedWithALiteral() throws IOException {
    try (var files = Files.walk(House.ROOT.resolve("persistence/src/main/java"))) {
      var guilty =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> read(file).matches("(?s).*:\\w+ (=|<>) '.*"))
              .map(Object::toString)
              .toList();
      assertThat(guilty).isEqualTo(List.of());
    }
  }

  private static String read(java.nio.file.Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
