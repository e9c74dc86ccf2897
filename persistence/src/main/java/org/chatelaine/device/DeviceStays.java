package org.chatelaine.device;

import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/** A device that was to leave us does not; fired in the transaction. */
public record DeviceStays(UUID device, SpaceId space) {}
