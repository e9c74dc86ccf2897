package org.chatelaine.notification;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A mail as the console lists it, without its text. */
public record NoticeRow(
    UUID id,
    String recipient,
    String subject,
    UUID about,
    NoticeState state,
    int attempts,
    Instant createdAt,
    Instant sentAt,
    String cause)
    implements Serializable {}
