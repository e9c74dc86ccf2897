package org.chatelaine.secret;

/** A sealed value does not open: it was moved, altered, or sealed under another master key. */
public class SecretUnreadable extends RuntimeException {

  SecretUnreadable(String place, Throwable cause) {
    super("The secret at " + place + " does not open under this master key", cause);
  }
}
