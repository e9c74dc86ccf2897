package org.chatelaine.bench.load;

import java.io.Closeable;
import java.io.IOException;

/** One thread's share of a scenario: sends one request after another. */
interface Sender extends Closeable {
  /** Sends one request and gives its outcome, "ok" or what was wrong with it. */
  String send() throws IOException;

  /** Whether there is another request to send. */
  default boolean hasMore() {
    return true;
  }

  @Override
  void close();
}
