package org.chatelaine.enrolment.service;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation as it leaves the desk: the only time its link can be seen.
 *
 * @param mailed whether a mail was put on its way; without a mail server the link is handed over
 *     some other way
 */
public record InvitationLink(
    UUID id, UUID enrolment, String url, Instant expiresAt, boolean mailed) {

  @Override
  public String toString() {
    return "InvitationLink[" + id + "]";
  }
}
