package org.chatelaine.command.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
  public List<PortalActivity> mine(String token) {
    var actor = visitor.of(token);
    var account = lines(actor, "person", actor.id(), null);
    var devices =
        register.page(actor, Slice.first(MOST_DEVICES)).rows().stream()
            .flatMap(device -> lines(actor, "device", device.id(), device.name()));
    return Stream.concat(account, devices)
        .sorted(Comparator.comparing(PortalActivity::at).reversed())
        .limit(MOST)
        .toList();
  }

  private Stream<PortalActivity> lines(Actor actor, String kind, UUID object, String name) {
    return audit.of(actor.space(), kind, object, Slice.first(MOST)).rows().stream()
        .map(row -> line(actor, row, name));
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
