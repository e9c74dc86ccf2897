package org.chatelaine.ca;

import java.time.Duration;
import java.util.List;

/**
 * What a certificate is for, and the only source of what stands in it: nothing of a request but its
 * key ever reaches a certificate.
 */
public enum CertificateProfile {
  /** By which a device proves itself; Apple devices make RSA keys only. */
  DEVICE_IDENTITY(Usage.SIGN | Usage.ENCIPHER, Duration.ofDays(730), true, "1.3.6.1.5.5.7.3.2"),
  /** Signs what is handed to devices; the purpose is that of mail, which Apple devices accept. */
  PROFILE_SIGNING(Usage.SIGN, Duration.ofDays(397), true, "1.3.6.1.5.5.7.3.4"),
  /** Decrypts SCEP requests and signs the answers where the authority's own key is not RSA. */
  SCEP_RA(Usage.SIGN | Usage.ENCIPHER, Duration.ofDays(730), true),
  /** Short-lived and never itself checked (RFC 6960 section 4.2.2.2.1). */
  OCSP_SIGNING(Usage.SIGN, Duration.ofDays(30), false, "1.3.6.1.5.5.7.3.9");

  private final int keyUsage;
  private final Duration life;
  private final boolean checkable;
  private final List<String> purposes;

  CertificateProfile(int keyUsage, Duration life, boolean checkable, String... purposes) {
    this.keyUsage = keyUsage;
    this.life = life;
    this.checkable = checkable;
    this.purposes = List.of(purposes);
  }

  /** The bits of the key usage extension, the first one being 128 (RFC 5280 section 4.2.1.3). */
  public int keyUsage() {
    return keyUsage;
  }

  /** How long it holds, cut at the end of its authority. */
  public Duration life() {
    return life;
  }

  /** Whether it tells where to ask about its revocation. */
  public boolean checkable() {
    return checkable;
  }

  /** Whether the product makes the next one by itself before it runs out. */
  public boolean renewsItself() {
    return this != DEVICE_IDENTITY;
  }

  /** The object identifiers of the extended key usage; empty for a certificate without one. */
  public List<String> purposes() {
    return purposes;
  }

  private static final class Usage {
    static final int SIGN = 128;
    static final int ENCIPHER = 32;
  }
}
