package org.chatelaine.configuration;

import java.util.Arrays;

/**
 * The content of a version in the form in which it is kept.
 *
 * @param bytes what its kind wrote and will read again
 * @param certificateSha256 the certificate that proves it on a device, in lower-case hex; null
 *     where the profile alone is proof
 */
public record Document(byte[] bytes, String certificateSha256) {

  public Document {
    bytes = bytes.clone();
  }

  /** Whether a version already says just this. */
  public boolean sameAs(ConfigurationVersion version) {
    return Arrays.equals(bytes, version.content());
  }
}
