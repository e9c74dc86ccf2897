package org.chatelaine.ca;

import java.time.Instant;

/** What there is to tell of one serial number. */
public record CertificateState(
    String serial, CertificateStatus status, Instant revokedAt, RevocationReason reason) {}
