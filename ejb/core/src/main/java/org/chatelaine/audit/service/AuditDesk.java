package org.chatelaine.audit.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.chatelaine.audit.AuditRow;
import org.chatelaine.audit.AuditRows;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;

/** Where administrators read the audit of their space. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditDesk {

  @Inject private AuditRows rows;

  /** Everything, the newest first; filters {@code actor} and {@code action}. */
  public Page<AuditRow> page(Actor actor, Slice slice) {
    actor.mustBeAdministrator();
    return rows.page(actor.space(), slice);
  }

  /** What was done to one thing, such as a {@code device}. */
  public Page<AuditRow> of(Actor actor, String kind, UUID object, Slice slice) {
    actor.mustBeAdministrator();
    return rows.of(actor.space(), kind, object, slice);
  }
}
