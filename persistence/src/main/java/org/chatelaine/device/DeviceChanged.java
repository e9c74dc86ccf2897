package org.chatelaine.device;

import java.util.UUID;

/** What we know of a device changed; fired in the transaction, for pages that show it. */
public record DeviceChanged(UUID device, UUID owner) {}
