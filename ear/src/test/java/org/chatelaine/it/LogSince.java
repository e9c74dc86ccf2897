package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What the server has written into its log since this was made: a story's own part of it. */
final class LogSince {

  private final Product product;
  private final int begun;

  LogSince(Product product) {
    this.product = product;
    this.begun = product.log().length();
  }

  /** The lines with these words in them. */
  List<String> lines(String words) {
    var log = product.log();
    // Shorter than before only when the oldest part was thrown away.
    var since = log.length() < begun ? log : log.substring(begun);
    return since.lines().filter(line -> line.contains(words)).toList();
  }

  /** Exactly one line begins so, and it gives this reason. */
  void tellsOnce(String beginning, String reason) {
    Patience.until(() -> !lines(beginning).isEmpty());
    assertThat(lines(beginning)).singleElement().asString().contains(reason);
  }
}
