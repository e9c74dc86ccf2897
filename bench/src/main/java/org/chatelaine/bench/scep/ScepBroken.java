package org.chatelaine.bench.scep;

/** The server did something the protocol forbids; a real device would give up here. */
public final class ScepBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ScepBroken(String message) {
    super(message);
  }

  public ScepBroken(String message, Throwable cause) {
    super(message, cause);
  }
}
