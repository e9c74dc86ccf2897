package org.chatelaine.ca.service;

import java.security.cert.X509Certificate;
import java.util.UUID;

/**
 * A certificate that is signed and kept.
 *
 * @param fingerprint the SHA-256 of its DER form, lower-case hex
 */
public record IssuedCertificate(UUID id, X509Certificate certificate, String fingerprint) {}
