package org.chatelaine.distribution;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.configuration.ConfigurationKind;

/** One configuration with its audience and how far it has come, as a list shows it. */
public record DistributionRow(
    UUID id,
    String name,
    String description,
    ConfigurationKind kind,
    boolean enabled,
    int version,
    Instant changedAt,
    Audience audience,
    DeliveryCounts counts)
    implements Serializable {}
