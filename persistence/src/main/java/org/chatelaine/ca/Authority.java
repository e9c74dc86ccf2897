package org.chatelaine.ca;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/** A certificate authority of ours, with its sealed key. */
@Entity
@Table(name = "ca_authority")
public class Authority {

  @Id private UUID id;

  @Column(name = "space_id")
  private SpaceId space;

  private String name;
  private String subject;

  @Column(name = "key_algorithm")
  private String keyAlgorithm;

  private byte[] certificate;
  private String fingerprint;

  @Column(name = "sealed_key")
  private byte[] sealedKey;

  @Column(name = "not_before")
  private Instant notBefore;

  @Column(name = "not_after")
  private Instant notAfter;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Authority() {}

  public Authority(UUID id, SpaceId space, String name, Instant createdAt) {
    this.id = id;
    this.space = space;
    this.name = name;
    this.createdAt = createdAt;
  }

  /** Gives the authority its certificate and its key, sealed for this row. */
  public void hold(CertificateFacts facts, String keyAlgorithm, byte[] sealedKey) {
    this.subject = facts.subject();
    this.certificate = facts.der();
    this.fingerprint = facts.fingerprint();
    this.notBefore = facts.notBefore();
    this.notAfter = facts.notAfter();
    this.keyAlgorithm = keyAlgorithm;
    this.sealedKey = sealedKey;
  }

  public UUID id() {
    return id;
  }

  public SpaceId space() {
    return space;
  }

  public String name() {
    return name;
  }

  public byte[] certificate() {
    return certificate;
  }

  public byte[] sealedKey() {
    return sealedKey;
  }

  public String keyAlgorithm() {
    return keyAlgorithm;
  }

  public AuthorityRow row() {
    return new AuthorityRow(id, name, subject, keyAlgorithm, fingerprint, notBefore, notAfter);
  }
}
