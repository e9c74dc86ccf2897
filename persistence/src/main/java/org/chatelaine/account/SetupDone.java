package org.chatelaine.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That the first administrator exists; there is one such row or none. */
@Entity
@Table(name = "account_setup")
public class SetupDone {

  static final int ONLY = 1;

  @Id private int id;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "done_at")
  private Instant doneAt;

  protected SetupDone() {}

  SetupDone(UUID personId, Instant doneAt) {
    this.id = ONLY;
    this.personId = personId;
    this.doneAt = doneAt;
  }
}
