package org.chatelaine.kernel;

import java.util.List;

/**
 * The product says no. Thrown once, rolls the transaction back, translated at the door: {@code
 * refused.<key>} is a message in every language, filled with the arguments.
 */
public class Refused extends RuntimeException {

  private final String key;
  private final transient List<Object> arguments;

  public Refused(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** The message key without {@code refused.} before it. */
  public String key() {
    return key;
  }

  /** What fills the message; never a secret. */
  public Object[] arguments() {
    return arguments == null ? new Object[0] : arguments.toArray();
  }
}
