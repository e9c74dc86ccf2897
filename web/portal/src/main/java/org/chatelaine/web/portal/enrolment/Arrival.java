package org.chatelaine.web.portal.enrolment;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.chatelaine.enrolment.api.PortalEnrolmentRow;

/**
 * How far a device has come in while its owner watches.
 *
 * @param state a name of the enrolment's state, or null before it was looked at
 * @param device the device once it is managed
 * @param looks how often it was looked at; after half an hour the page gives up
 */
public record Arrival(String state, UUID device, int looks) implements Serializable {

  private static final int MOST_LOOKS = 600;

  static Arrival none() {
    return new Arrival(null, null, 0);
  }

  static Arrival of(List<PortalEnrolmentRow> rows, UUID enrolment, Arrival before) {
    return rows.stream()
        .filter(row -> row.id().equals(enrolment))
        .findFirst()
        .map(row -> new Arrival(row.state(), row.device(), before.looks + 1))
        .orElseGet(() -> new Arrival(before.state, before.device, before.looks + 1));
  }

  /** Whether the device has its certificate and is about to appear. */
  public boolean isClose() {
    return "CERTIFIED".equals(state) && !isHere();
  }

  /** Whether the profile has been handed out. */
  public boolean isFetched() {
    return "PROFILE_ISSUED".equals(state);
  }

  public boolean isHere() {
    return "ACTIVE".equals(state) && device != null;
  }

  public boolean isOver() {
    return isHere()
        || "EXPIRED".equals(state)
        || "CANCELLED".equals(state)
        || "ENDED".equals(state)
        || looks >= MOST_LOOKS;
  }
}
