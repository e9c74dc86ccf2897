package org.chatelaine.enrolment.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * An open invitation.
 *
 * @param link what opens it, by the address the product is known under
 * @param passwordNeeded whether the person has none yet and sets one with this code; else they sign
 *     in
 * @param obstacle why a profile cannot be handed out yet, as a message key after {@code refused.};
 *     null when it can
 */
public record PortalInvitation(
    UUID enrolment,
    String link,
    String name,
    String mail,
    String organisation,
    String language,
    boolean passwordNeeded,
    String obstacle,
    Instant expires)
    implements Serializable {}
