package org.chatelaine.bench.plist;

/** What was read is not a property list, or goes beyond the reader's bounds. */
public final class MalformedPlist extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedPlist(String message) {
    super(message);
  }

  public MalformedPlist(String message, Throwable cause) {
    super(message, cause);
  }
}
