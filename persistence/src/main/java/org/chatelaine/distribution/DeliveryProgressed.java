package org.chatelaine.distribution;

import java.io.Serializable;
import java.util.UUID;

/**
 * A configuration has come further on a device; told inside the transaction, heard by pages after
 * it.
 *
 * @param device null when many devices were moved at once: what shows the configuration reads anew
 * @param owner whose device it is; null with the device
 */
public record DeliveryProgressed(UUID device, UUID owner, UUID configuration, DeliveryState state)
    implements Serializable {}
