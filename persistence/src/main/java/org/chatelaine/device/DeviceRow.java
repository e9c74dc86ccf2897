package org.chatelaine.device;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What a list of devices shows. */
public record DeviceRow(
    UUID id,
    UUID ownerId,
    UUID enrolmentId,
    Platform platform,
    Family family,
    String udid,
    String serial,
    String name,
    String product,
    String model,
    String osVersion,
    DeviceState state,
    Instant enrolledAt,
    Instant lastSeen)
    implements Serializable {}
