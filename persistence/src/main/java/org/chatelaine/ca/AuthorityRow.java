package org.chatelaine.ca;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** An authority, as a page shows it. */
public record AuthorityRow(
    UUID id,
    String name,
    String subject,
    String keyAlgorithm,
    String fingerprint,
    Instant notBefore,
    Instant notAfter)
    implements Serializable {}
