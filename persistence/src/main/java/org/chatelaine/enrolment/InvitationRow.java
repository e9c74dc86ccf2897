package org.chatelaine.enrolment;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.device.Platform;

/** An invitation as the list shows it. */
public record InvitationRow(
    UUID id,
    UUID enrolment,
    UUID person,
    String mail,
    String name,
    Platform platform,
    String language,
    InvitationState state,
    Instant createdAt,
    Instant expiresAt,
    Instant sentAt,
    Instant completedAt)
    implements Serializable {

  /** The same with the state that holds now: an open one whose time is over has expired. */
  InvitationRow at(Instant now) {
    if (!state.isOpen() || now.isBefore(expiresAt)) return this;
    return new InvitationRow(
        id,
        enrolment,
        person,
        mail,
        name,
        platform,
        language,
        InvitationState.EXPIRED,
        createdAt,
        expiresAt,
        sentAt,
        completedAt);
  }
}
