package org.chatelaine.ca.crl;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The last list of one authority. */
@Entity
@Table(name = "ca_crl")
public class RevocationList {

  @Id
  @Column(name = "authority_id")
  private UUID authorityId;

  @Column(name = "crl_number")
  private long number;

  @Column(name = "this_update")
  private Instant thisUpdate;

  @Column(name = "next_update")
  private Instant nextUpdate;

  private int certificates;

  @Column(name = "list")
  private byte[] der;

  protected RevocationList() {}

  /** The row of an authority before its first list. */
  public RevocationList(UUID authorityId, Instant now) {
    this.authorityId = authorityId;
    this.thisUpdate = now;
    this.nextUpdate = now;
    this.der = new byte[0];
  }

  /**
   * Takes the next number, at least {@code floor}, so that a database put back from an old backup
   * does not use one twice.
   */
  public void next(long floor) {
    number = Math.max(number + 1, floor);
  }

  /** Replaces the list by a later one. */
  public void publish(Instant thisUpdate, Instant nextUpdate, int certificates, byte[] der) {
    this.thisUpdate = thisUpdate;
    this.nextUpdate = nextUpdate;
    this.certificates = certificates;
    this.der = der;
  }

  public long number() {
    return number;
  }

  public Instant thisUpdate() {
    return thisUpdate;
  }

  public Instant nextUpdate() {
    return nextUpdate;
  }

  public int certificates() {
    return certificates;
  }

  public byte[] der() {
    return der;
  }
}
