package org.chatelaine.command.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.chatelaine.account.api.Visit;
import org.chatelaine.audit.AuditRow;
import org.chatelaine.audit.AuditRows;
import org.chatelaine.command.api.PortalActivity;
import org.chatelaine.command.api.PortalHistory;
import org.chatelaine.device.service.DeviceRegister;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Slice;

/** Reads to a person what the audit says of their devices and their account. */
@Stateless
public class PortalHistoryDesk implements PortalHistory {

  private static final int MOST = 100;
  private static final int MOST_DEVICES = 50;

  @Inject private PortalVisitor visitor;
  @Inject private DeviceRegister register;
  @Inject private AuditRows audit;

  @Override
  public List<PortalActivity> mine(Visit visit) {
    var actor = visitor.of(visit);
    var names = new HashMap<UUID, String>();
    for (var device : register.page(actor, Slice.first(MOST_DEVICES)).rows())
      names.put(device.id(), device.name());
    var things = new ArrayList<>(names.keySet());
    things.add(actor.id());
    return audit.of(actor.space(), things, Slice.first(MOST)).stream()
        .map(row -> line(actor, row, names.get(row.objectId())))
        .toList();
  }

  private static PortalActivity line(Actor actor, AuditRow row, String name) {
    var byProduct = Actor.Kind.SYSTEM.name().equals(row.actorKind());
    return new PortalActivity(
        row.at(),
        row.action(),
        byProduct ? null : row.actor(),
        actor.name().equals(row.actor()),
        name == null ? null : row.objectId(),
        name);
  }
}
