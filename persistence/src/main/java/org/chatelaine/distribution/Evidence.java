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

  @Column(name = "reported_uuid")
  private String reportedUuid;

  protected Evidence() {}

  private Evidence(boolean acknowledged, boolean profile, boolean certificate, String uuid) {
    this.acknowledged = acknowledged;
    this.profileSeen = profile;
    this.certificateSeen = certificate;
    this.reportedUuid = uuid;
  }

  static Evidence none() {
    return new Evidence(false, false, false, null);
  }

  /** It says it did as asked; lists from before that count no more. */
  Evidence acknowledged() {
    return new Evidence(true, false, false, reportedUuid);
  }

  /** It says it did not. */
  Evidence denied() {
    return new Evidence(false, profileSeen, certificateSeen, reportedUuid);
  }

  /** It is asked once more. */
  Evidence anew() {
    return new Evidence(false, false, false, reportedUuid);
  }

  Evidence withProfile(String uuid) {
    return new Evidence(acknowledged, true, certificateSeen, uuid);
  }

  Evidence withCertificate() {
    return new Evidence(acknowledged, profileSeen, true, reportedUuid);
  }

  /** The profile is on its list no more. */
  Evidence ofNothing() {
    return new Evidence(acknowledged, profileSeen, certificateSeen, null);
  }

  boolean isAcknowledged() {
    return acknowledged;
  }

  /** Whether everything that has to be on its lists was seen there. */
  boolean isWhole(boolean certificateToo) {
    return profileSeen && (certificateSeen || !certificateToo);
  }
}
