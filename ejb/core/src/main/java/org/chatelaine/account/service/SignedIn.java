package org.chatelaine.account.service;

import java.time.Instant;
import org.chatelaine.account.PersonRow;

/**
 * A session that has begun.
 *
 * @param token for the browser's cookie and nothing else; only its hash is kept here
 * @param absoluteEnd when the session ends however much it is used
 */
public record SignedIn(String token, PersonRow person, Instant absoluteEnd) {

  @Override
  public String toString() {
    return "SignedIn[" + person.mail() + "]";
  }
}
