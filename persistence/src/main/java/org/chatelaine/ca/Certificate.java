package org.chatelaine.ca;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;

/** A certificate we issue: first meant, then signed, perhaps revoked. */
@Entity
@Table(name = "ca_certificate")
public class Certificate {

  @Id private UUID id;

  @Column(name = "space_id")
  private SpaceId space;

  @Column(name = "authority_id")
  private UUID authorityId;

  private String serial;

  @Enumerated(EnumType.STRING)
  private CertificateProfile profile;

  private String subject;

  @Column(name = "key_hash")
  private String keyHash;

  @Column(name = "owner_id")
  private UUID ownerId;

  @Column(name = "owner_kind")
  private String ownerKind;

  @Column(name = "request_id")
  private String requestId;

  @Enumerated(EnumType.STRING)
  private CertificateStatus status;

  @Column(name = "not_before")
  private Instant notBefore;

  @Column(name = "not_after")
  private Instant notAfter;

  @Column(name = "issued_at")
  private Instant issuedAt;

  private String fingerprint;

  @Column(name = "certificate")
  private byte[] der;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "revoked_reason")
  private RevocationReason revokedReason;

  @Column(name = "crl_number")
  private Long crlNumber;

  protected Certificate() {}

  /** The intent, written down before anything is signed. */
  public Certificate(UUID id, Intent intent) {
    this.id = id;
    this.space = intent.space();
    this.authorityId = intent.authorityId();
    this.serial = intent.serial();
    this.profile = intent.profile();
    this.subject = intent.subject();
    this.keyHash = intent.keyHash();
    this.ownerId = intent.ownerId();
    this.ownerKind = intent.ownerKind();
    this.requestId = intent.requestId();
    this.notBefore = intent.notBefore();
    this.notAfter = intent.notAfter();
    this.issuedAt = intent.issuedAt();
    this.status = CertificateStatus.ISSUING;
  }

  /**
   * What is about to be signed.
   *
   * @param serial lower-case hex without leading zeros
   * @param keyHash the SHA-256 of the SubjectPublicKeyInfo, lower-case hex
   * @param requestId what the protocol calls the request (SCEP: its transactionID), or null
   */
  public record Intent(
      SpaceId space,
      UUID authorityId,
      String serial,
      CertificateProfile profile,
      String subject,
      String keyHash,
      UUID ownerId,
      String ownerKind,
      String requestId,
      Instant notBefore,
      Instant notAfter,
      Instant issuedAt) {}

  /** The certificate is signed. */
  public void signed(byte[] der, String fingerprint) {
    if (status != CertificateStatus.ISSUING) throw new Refused("ca.already-signed");
    this.der = der;
    this.fingerprint = fingerprint;
    this.status = CertificateStatus.VALID;
  }

  /** Revokes it; says whether anything changed, since a revocation is never undone or changed. */
  public boolean revoke(RevocationReason reason, Instant now) {
    if (status == CertificateStatus.REVOKED) return false;
    this.status = CertificateStatus.REVOKED;
    this.revokedReason = reason;
    this.revokedAt = now;
    return true;
  }

  /** Whether it was meant, and may have been signed, and nobody was given it. */
  public boolean isUnfinished() {
    return status == CertificateStatus.ISSUING;
  }

  /** Whether it may prove its holder at this moment. */
  public boolean holdsAt(Instant now) {
    return status == CertificateStatus.VALID && !now.isBefore(notBefore) && now.isBefore(notAfter);
  }

  public UUID id() {
    return id;
  }

  public SpaceId space() {
    return space;
  }

  public UUID authorityId() {
    return authorityId;
  }

  public String serial() {
    return serial;
  }

  public CertificateProfile profile() {
    return profile;
  }

  public DistinguishedName subject() {
    return DistinguishedName.parse(subject);
  }

  public String keyHash() {
    return keyHash;
  }

  public UUID ownerId() {
    return ownerId;
  }

  public String ownerKind() {
    return ownerKind;
  }

  public String requestId() {
    return requestId;
  }

  public CertificateStatus status() {
    return status;
  }

  public RevocationReason revokedReason() {
    return revokedReason;
  }

  public Instant issuedAt() {
    return issuedAt;
  }

  public byte[] der() {
    return der;
  }

  public String fingerprint() {
    return fingerprint;
  }

  public Instant notBefore() {
    return notBefore;
  }

  public Instant notAfter() {
    return notAfter;
  }
}
