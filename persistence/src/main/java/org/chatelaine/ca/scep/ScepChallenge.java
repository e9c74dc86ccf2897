package org.chatelaine.ca.scep;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatelaine.ca.DistinguishedName;
import org.chatelaine.ca.SubjectAltName;
import org.chatelaine.kernel.SpaceId;

/** What somebody who knows the challenge gets, once: a certificate of this subject and names. */
@Entity
@Table(name = "ca_scep_challenge")
public class ScepChallenge {

  @Id private UUID id;

  @Column(name = "space_id")
  private SpaceId space;

  private String hash;

  @Column(name = "owner_id")
  private UUID ownerId;

  @Column(name = "owner_kind")
  private String ownerKind;

  private DistinguishedName subject;
  private String names;

  @Column(name = "smallest_key")
  private int smallestKey;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected ScepChallenge() {}

  public ScepChallenge(UUID id, SpaceId space, String hash, UUID ownerId, String ownerKind) {
    this.id = id;
    this.space = space;
    this.hash = hash;
    this.ownerId = ownerId;
    this.ownerKind = ownerKind;
  }

  /** Sets what it is good for. */
  public void promise(DistinguishedName subject, List<SubjectAltName> names, int smallestKey) {
    this.subject = subject;
    this.names = SubjectAltName.write(names);
    this.smallestKey = smallestKey;
  }

  /** Sets how long it is good. */
  public void hold(Instant from, Instant until) {
    this.createdAt = from;
    this.expiresAt = until;
  }

  public boolean isUsed() {
    return usedAt != null;
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  public UUID id() {
    return id;
  }

  public SpaceId space() {
    return space;
  }

  public UUID ownerId() {
    return ownerId;
  }

  public String ownerKind() {
    return ownerKind;
  }

  public DistinguishedName subject() {
    return subject;
  }

  public List<SubjectAltName> names() {
    return SubjectAltName.read(names);
  }

  public int smallestKey() {
    return smallestKey;
  }
}
