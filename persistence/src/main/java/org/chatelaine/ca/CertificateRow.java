package org.chatelaine.ca;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A certificate, as a page shows it. */
public record CertificateRow(
    UUID id,
    String serial,
    CertificateProfile profile,
    String subject,
    UUID ownerId,
    String ownerKind,
    CertificateStatus status,
    Instant notBefore,
    Instant notAfter,
    Instant issuedAt,
    String fingerprint,
    Instant revokedAt,
    RevocationReason revokedReason)
    implements Serializable {}
