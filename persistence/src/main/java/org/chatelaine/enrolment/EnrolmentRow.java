package org.chatelaine.enrolment;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.device.Platform;

/** An enrolment as lists show it. */
public record EnrolmentRow(
    UUID id,
    UUID person,
    Platform platform,
    EnrolmentState state,
    Instant createdAt,
    Instant expiresAt,
    UUID device,
    Instant activatedAt)
    implements Serializable {}
