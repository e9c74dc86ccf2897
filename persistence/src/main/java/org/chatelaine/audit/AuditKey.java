package org.chatelaine.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Base64;

/** The key that signs the heads of the chains; there is one. */
@Entity
@Table(name = "audit_key")
public class AuditKey {

  static final int ONLY = 1;

  @Id private int id;

  @Column(name = "private_key")
  private byte[] privateKey;

  @Column(name = "public_key")
  private String publicKey;

  protected AuditKey() {}

  AuditKey(byte[] privateKey, byte[] publicKey) {
    this.id = ONLY;
    this.privateKey = privateKey;
    this.publicKey = Base64.getEncoder().encodeToString(publicKey);
  }

  byte[] privateKey() {
    return privateKey;
  }

  byte[] publicKey() {
    return Base64.getDecoder().decode(publicKey);
  }
}
