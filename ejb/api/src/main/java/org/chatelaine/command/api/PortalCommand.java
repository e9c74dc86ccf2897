package org.chatelaine.command.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;

/**
 * One command on one of the person's devices.
 *
 * @param retires whether the device leaves management by it
 * @param requestedBy who wanted it, as the audit names them
 * @param reason why it failed, in the device's words; null when it did not
 */
public record PortalCommand(
    UUID id,
    UUID device,
    CommandKind kind,
    boolean retires,
    CommandState state,
    String requestedBy,
    Instant createdAt,
    Instant sentAt,
    Instant answeredAt,
    Instant expiresAt,
    String reason)
    implements Serializable {}
