package org.chatelaine.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One line of the audit, as a page shows it. */
public record AuditRow(
    UUID id,
    Instant at,
    String actorKind,
    String actor,
    String address,
    String action,
    String objectKind,
    UUID objectId,
    String detail)
    implements Serializable {}
