package org.chatelaine.account.api;

import java.io.Serializable;

/**
 * One request of somebody who has a session.
 *
 * @param token the key of the session; it is all that is believed
 * @param address where this request came from, which need not be where the session began
 */
public record Visit(String token, String address) implements Serializable {

  @Override
  public String toString() {
    return "Visit[" + address + "]";
  }
}
