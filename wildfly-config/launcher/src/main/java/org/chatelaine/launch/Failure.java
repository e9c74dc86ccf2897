package org.chatelaine.launch;

/**
 * Why the product cannot start, in words for the operator, with the exit code of the run script.
 */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A setting that cannot work. */
  static final int SETTING = 64;

  /** The data folder or a file in it cannot be used. */
  static final int DATA = 65;

  /** The database did not answer in time. */
  static final int DATABASE = 69;

  /** The database belongs to a newer release. */
  static final int NEWER_SCHEMA = 70;

  /** Another server runs on this data folder or on one of our ports. */
  static final int OCCUPIED = 75;

  private final int exitCode;

  Failure(int exitCode, String words) {
    this(exitCode, words, null);
  }

  Failure(int exitCode, String words, Throwable cause) {
    super(words, cause);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
