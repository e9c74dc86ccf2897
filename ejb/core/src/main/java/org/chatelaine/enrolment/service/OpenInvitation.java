package org.chatelaine.enrolment.service;

import java.time.Instant;
import java.util.UUID;
import org.chatelaine.account.PersonRow;
import org.chatelaine.kernel.SpaceId;

/**
 * An invitation whose link may be used.
 *
 * @param obstacle why no profile can be handed out yet, as the key of a refusal; null when it can
 */
public record OpenInvitation(
    UUID id,
    UUID enrolment,
    String link,
    SpaceId space,
    PersonRow person,
    String organisation,
    String language,
    boolean passwordNeeded,
    String obstacle,
    Instant expiresAt) {}
