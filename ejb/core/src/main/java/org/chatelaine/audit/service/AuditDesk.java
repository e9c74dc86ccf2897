package org.chatelaine.audit.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import org.chatelaine.audit.AuditRow;
import org.chatelaine.audit.AuditRows;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;

/** Where administrators read the audit of their space. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditDesk {

  @Inject private AuditRows rows;

  /** Everything, the newest first; filters as in {@link AuditRows#page(SpaceId, Slice)}. */
  public Page<AuditRow> page(Actor actor, Slice slice) {
    actor.mustBeAdministrator();
    return rows.page(actor.space(), slice);
  }

  /** What was done to any of these things, by their ids. */
  public Page<AuditRow> of(Actor actor, Collection<UUID> objects, Slice slice) {
    actor.mustBeAdministrator();
    return rows.page(actor.space(), objects, slice);
  }
}
