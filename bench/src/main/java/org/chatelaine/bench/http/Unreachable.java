package org.chatelaine.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The server gave no answer: not there, not trusted, or gone before it had answered. */
public final class Unreachable extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  public Unreachable(IOException cause) {
    super(cause.toString(), cause);
  }
}
