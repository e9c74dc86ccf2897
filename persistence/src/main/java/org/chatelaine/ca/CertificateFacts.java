package org.chatelaine.ca;

import java.time.Instant;

/**
 * What we keep of a certificate once it is signed.
 *
 * @param fingerprint the SHA-256 of the DER form, lower-case hex
 */
public record CertificateFacts(
    String subject, byte[] der, String fingerprint, Instant notBefore, Instant notAfter) {}
