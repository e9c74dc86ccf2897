package org.chatelaine.device;

import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/**
 * A device can be reached for the first time; fired in the transaction.
 *
 * @param again whether the same device was ours before
 */
public record DeviceEnrolled(UUID device, UUID enrolment, SpaceId space, boolean again) {}
