package org.chatelaine.platform.apple.service;

import java.security.cert.X509Certificate;

/**
 * One message of a device, as it came to the door.
 *
 * @param checkIn whether its content type says check-in rather than command
 * @param signature the header {@code Mdm-Signature}; null when there is none
 * @param shown the certificate of the TLS connection, own or a trusted proxy's; null for none
 * @param address where it came from
 */
public record AppleCall(
    byte[] body, boolean checkIn, String signature, X509Certificate shown, String address) {

  /** Says nothing of what is in it. */
  @Override
  public String toString() {
    return "AppleCall[" + body.length + " bytes from " + address + "]";
  }
}
