package org.chatelaine.ca.crl;

import java.time.Instant;

/** What there is to know of a list without reading it. */
public record RevocationListRow(
    long number, Instant thisUpdate, Instant nextUpdate, int certificates) {

  /** Whether there is a list, and not only the row that waits for the first. */
  public boolean isPublished() {
    return number > 0;
  }
}
