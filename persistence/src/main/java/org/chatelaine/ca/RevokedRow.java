package org.chatelaine.ca;

import java.time.Instant;

/** One entry of a revocation list. */
public record RevokedRow(String serial, Instant revokedAt, RevocationReason reason) {}
