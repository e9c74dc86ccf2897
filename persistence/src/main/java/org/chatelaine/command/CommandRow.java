package org.chatelaine.command;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What a list of commands shows: one command on one device. */
public record CommandRow(
    UUID id,
    UUID commandId,
    UUID deviceId,
    String deviceName,
    UUID ownerId,
    CommandKind kind,
    CommandState state,
    String requestedName,
    Instant createdAt,
    Instant sentAt,
    Instant answeredAt,
    Instant expiresAt,
    int attempts,
    int priority,
    String openKey,
    String reason)
    implements Serializable {}
