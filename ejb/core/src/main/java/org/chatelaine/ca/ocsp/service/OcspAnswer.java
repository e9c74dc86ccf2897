package org.chatelaine.ca.ocsp.service;

import java.time.Instant;

/**
 * An answer in DER.
 *
 * @param kept whether others may keep it: signed, about one certificate, without a nonce
 */
public record OcspAnswer(byte[] der, boolean kept, Instant thisUpdate, Instant nextUpdate) {

  static OcspAnswer once(byte[] der) {
    return new OcspAnswer(der, false, null, null);
  }
}
