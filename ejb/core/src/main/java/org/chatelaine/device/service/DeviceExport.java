package org.chatelaine.device.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.DeviceRows;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Slice;

/**
 * The list of devices taken out of the house as a file: who takes which is written down before the
 * first row leaves; the rows come in pages, so that a long list needs no more memory than a short.
 */
@Stateless
public class DeviceExport {

  private static final int PAGE = 500;

  @Inject private DeviceRows rows;
  @Inject private AuditTrail audit;

  /** Writes down that somebody takes a list, filtered as in {@link DeviceRows#page}. */
  public void begin(Actor actor, Map<String, String> filters) {
    actor.mustBeAdministrator();
    var sorted = filters.isEmpty() ? null : new TreeMap<>(filters).toString();
    audit.record(actor, "device.exported", "device", null, "filter", sorted);
  }

  /** The next rows after one, or the first after null; none when all are told. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<DeviceRow> next(Actor actor, Map<String, String> filters, UUID last) {
    actor.mustBeAdministrator();
    return rows.after(actor.space(), last, new Slice(0, PAGE, null, true, filters));
  }
}
