package org.chatelaine.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/** A certificate that we gave to an enrolment, and the device that was seen with it. */
@Entity
@Table(name = "device_identity")
public class DeviceIdentity {

  @Id private String fingerprint;

  @Column(name = "space_id")
  private SpaceId spaceId;

  @Column(name = "enrolment_id")
  private UUID enrolmentId;

  @Column(name = "owner_id")
  private UUID ownerId;

  @Column(name = "device_id")
  private UUID deviceId;

  @Column(name = "certificate_id")
  private UUID certificateId;

  @Column(name = "not_after")
  private Instant notAfter;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected DeviceIdentity() {}

  DeviceIdentity(IssuedIdentity issued) {
    fingerprint = issued.fingerprint();
    spaceId = issued.space();
    enrolmentId = issued.enrolment();
    ownerId = issued.owner();
    certificateId = issued.certificate();
    notAfter = issued.notAfter();
  }

  /** Seen for the first time: from now on the certificate belongs to this device alone. */
  public void pin(UUID device) {
    deviceId = device;
  }

  public String fingerprint() {
    return fingerprint;
  }

  public SpaceId spaceId() {
    return spaceId;
  }

  public UUID enrolmentId() {
    return enrolmentId;
  }

  public UUID ownerId() {
    return ownerId;
  }

  /** The device that was seen with it; null before the first time. */
  public UUID deviceId() {
    return deviceId;
  }
}
