package org.chatelaine.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Knows whether the product has its first administrator. */
@ApplicationScoped
public class SetupMark {

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  public boolean isSet() {
    return rows.find(SetupDone.class, SetupDone.ONLY) != null;
  }

  /** Sets the mark; of two at the same moment the second fails on the key. */
  public void set(Person first, Instant now) {
    rows.flush();
    rows.persist(new SetupDone(first.id(), now));
    rows.flush();
  }
}
