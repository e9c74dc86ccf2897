package org.chatelaine.platform.apple.service;

/**
 * A certificate whose key the sender holds.
 *
 * @param fingerprint SHA-256 of its DER, in lower-case hex
 */
record Shown(String fingerprint, byte[] der) {}
