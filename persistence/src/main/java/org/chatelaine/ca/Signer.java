package org.chatelaine.ca;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/** A key of the product's own under an authority, one generation after the other. */
@Entity
@Table(name = "ca_signer")
public class Signer {

  @Id private UUID id;

  @Column(name = "space_id")
  private SpaceId space;

  @Column(name = "authority_id")
  private UUID authorityId;

  @Enumerated(EnumType.STRING)
  private CertificateProfile purpose;

  private int generation;

  @Column(name = "certificate_id")
  private UUID certificateId;

  private byte[] certificate;

  @Column(name = "sealed_key")
  private byte[] sealedKey;

  @Column(name = "not_after")
  private Instant notAfter;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Signer() {}

  public Signer(
      UUID id, SpaceId space, UUID authorityId, CertificateProfile purpose, int generation) {
    this.id = id;
    this.space = space;
    this.authorityId = authorityId;
    this.purpose = purpose;
    this.generation = generation;
  }

  /** Gives the signer its certificate and its key, sealed for this row. */
  public void hold(UUID certificateId, CertificateFacts facts, byte[] sealedKey, Instant now) {
    this.certificateId = certificateId;
    this.certificate = facts.der();
    this.notAfter = facts.notAfter();
    this.sealedKey = sealedKey;
    this.createdAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID authorityId() {
    return authorityId;
  }

  public CertificateProfile purpose() {
    return purpose;
  }

  public int generation() {
    return generation;
  }

  public UUID certificateId() {
    return certificateId;
  }

  public byte[] certificate() {
    return certificate;
  }

  public byte[] sealedKey() {
    return sealedKey;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant notAfter() {
    return notAfter;
  }
}
