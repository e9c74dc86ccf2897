package org.chatelaine.ca.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.chatelaine.ca.CertificateRow;
import org.chatelaine.ca.CertificateRows;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;

/** Shows what was issued. */
@ApplicationScoped
public class Certificates {

  @Inject private CertificateRows rows;

  /** All of the space, for administrators; filters {@code subject} and {@code serial}. */
  public Page<CertificateRow> page(Actor actor, Slice slice) {
    actor.mustBeAdministrator();
    return rows.page(actor.space(), slice);
  }

  /** Those of one owner, for administrators. */
  public List<CertificateRow> ofOwner(Actor actor, UUID owner) {
    actor.mustBeAdministrator();
    return rows.ofOwner(actor.space(), owner);
  }
}
