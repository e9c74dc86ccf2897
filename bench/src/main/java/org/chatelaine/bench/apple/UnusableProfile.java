package org.chatelaine.bench.apple;

/** A profile no device would install. */
public final class UnusableProfile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnusableProfile(String message) {
    super(message);
  }

  public UnusableProfile(String message, Throwable cause) {
    super(message, cause);
  }
}
