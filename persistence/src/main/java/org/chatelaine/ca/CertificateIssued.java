package org.chatelaine.ca;

import java.time.Instant;
import java.util.UUID;

/** A certificate was issued; fired in the transaction that issues it. */
public record CertificateIssued(
    UUID certificateId, UUID owner, String profile, String fingerprint, Instant notAfter) {}
