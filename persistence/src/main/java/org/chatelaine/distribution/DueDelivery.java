package org.chatelaine.distribution;

import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/**
 * A delivery for which something has to be done now.
 *
 * @param commandTarget the command whose answer it waits for; null when it waits for none
 * @param withCertificate whether a certificate proves it, beside the profile
 */
public record DueDelivery(
    UUID id,
    SpaceId space,
    UUID configuration,
    UUID device,
    UUID wantedVersion,
    DeliveryState state,
    boolean acknowledged,
    UUID commandTarget,
    int installOrder,
    boolean withCertificate) {}
