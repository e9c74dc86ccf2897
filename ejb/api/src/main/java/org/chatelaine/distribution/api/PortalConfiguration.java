package org.chatelaine.distribution.api;

import java.io.Serializable;
import java.time.Instant;

/**
 * One configuration on its way to a device or there.
 *
 * @param kind a name of {@code org.chatelaine.configuration.ConfigurationKind}
 * @param state a name of {@code org.chatelaine.distribution.DeliveryState}
 */
public record PortalConfiguration(String name, String kind, String state, Instant since)
    implements Serializable {}
