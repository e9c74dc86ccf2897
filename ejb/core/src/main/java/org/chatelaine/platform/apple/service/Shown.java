package org.chatelaine.platform.apple.service;

import java.time.Instant;

/**
 * A certificate whose key the sender holds.
 *
 * @param fingerprint SHA-256 of its DER, in lower-case hex
 * @param signedAt when the sender says it signed; null when it does not, or did not sign
 */
record Shown(String fingerprint, byte[] der, Instant signedAt) {}
