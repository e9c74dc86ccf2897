package org.chatelaine.configuration;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One configuration, as a list shows it. */
public record ConfigurationRow(
    UUID id,
    String name,
    String description,
    ConfigurationKind kind,
    boolean enabled,
    int version,
    Instant createdAt,
    Instant changedAt)
    implements Serializable {}
