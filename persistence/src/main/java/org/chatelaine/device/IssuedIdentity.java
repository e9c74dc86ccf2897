package org.chatelaine.device;

import java.time.Instant;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/**
 * An identity certificate that was just issued to an enrolment.
 *
 * @param fingerprint SHA-256 of the DER, in lower-case hex
 * @param owner the person whose device it will be
 */
public record IssuedIdentity(
    String fingerprint,
    SpaceId space,
    UUID enrolment,
    UUID owner,
    UUID certificate,
    Instant notAfter) {}
