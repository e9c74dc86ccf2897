package org.chatelaine.distribution;

import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/** A delivery for which something has to be done now. */
public record DueDelivery(
    UUID id,
    SpaceId space,
    UUID configuration,
    UUID device,
    UUID wantedVersion,
    DeliveryState state,
    boolean acknowledged) {}
