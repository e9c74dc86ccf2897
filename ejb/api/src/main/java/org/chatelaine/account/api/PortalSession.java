package org.chatelaine.account.api;

import java.io.Serializable;
import java.time.Instant;

/**
 * A session that has begun.
 *
 * @param token to be kept in the browser's cookie and nowhere else
 * @param ends when it ends however much it is used
 */
public record PortalSession(String token, PortalPerson person, Instant ends)
    implements Serializable {

  @Override
  public String toString() {
    return "PortalSession[" + person + "]";
  }
}
