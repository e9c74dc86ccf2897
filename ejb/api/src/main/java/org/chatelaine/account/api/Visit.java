package org.chatelaine.account.api;

import java.io.Serializable;

/**
 * One request of somebody who has a session.
 *
 * @param token the key of the session; it is all that is believed
 * @param address where this request came from, which need not be where the session began
 * @param byItself whether the page asks on its own, with nobody there; that keeps no session alive
 */
public record Visit(String token, String address, boolean byItself) implements Serializable {

  /** A request somebody made. */
  public Visit(String token, String address) {
    this(token, address, false);
  }

  @Override
  public String toString() {
    return "Visit[" + address + "]";
  }
}
