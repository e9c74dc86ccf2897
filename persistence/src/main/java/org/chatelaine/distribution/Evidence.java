package org.chatelaine.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a device has said and shown of a delivery since it was last sent: that it did as asked, and
 * that its lists have the profile and the certificate. A value; each word of the device makes
 * another.
 */
@Embeddable
public class Evidence {

  private boolean acknowledged;

  @Column(name = "profile_seen")
  private boolean profileSeen;

  @Column(name = "certificate_seen")
  private boolean certificateSeen;

  protected Evidence() {}

  private Evidence(boolean acknowledged, boolean profile, boolean certificate) {
    this.acknowledged = acknowledged;
    this.profileSeen = profile;
    this.certificateSeen = certificate;
  }

  static Evidence none() {
    return new Evidence(false, false, false);
  }

  /** It says it did as asked; lists from before that count no more. */
  Evidence acknowledged() {
    return new Evidence(true, false, false);
  }

  /** It says it did not. */
  Evidence denied() {
    return new Evidence(false, profileSeen, certificateSeen);
  }

  Evidence withProfile() {
    return new Evidence(acknowledged, true, certificateSeen);
  }

  Evidence withCertificate() {
    return new Evidence(acknowledged, profileSeen, true);
  }

  boolean isAcknowledged() {
    return acknowledged;
  }

  /** Whether everything that has to be on its lists was seen there. */
  boolean isWhole(boolean certificateToo) {
    return profileSeen && (certificateSeen || !certificateToo);
  }
}
