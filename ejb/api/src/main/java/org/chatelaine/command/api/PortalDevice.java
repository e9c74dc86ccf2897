package org.chatelaine.command.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Family;
import org.chatelaine.device.Verb;

/**
 * A device on its card.
 *
 * @param suggestion the one act we would propose, or null when all is well
 * @param openCommands how many commands that people asked for wait for the device
 */
public record PortalDevice(
    UUID id,
    String name,
    Family family,
    String model,
    String osVersion,
    DeviceState state,
    Instant enrolledAt,
    Instant lastSeen,
    Verb suggestion,
    int openCommands)
    implements Serializable {}
