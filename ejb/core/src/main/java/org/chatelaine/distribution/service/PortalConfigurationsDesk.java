package org.chatelaine.distribution.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.chatelaine.account.api.Visit;
import org.chatelaine.command.service.PortalVisitor;
import org.chatelaine.device.service.DeviceRegister;
import org.chatelaine.distribution.DeliveryLists;
import org.chatelaine.distribution.DeliveryRow;
import org.chatelaine.distribution.api.PortalConfiguration;
import org.chatelaine.distribution.api.PortalConfigurations;
import org.chatelaine.kernel.Slice;

/** Tells a person what the organisation puts on their device. */
@Stateless
public class PortalConfigurationsDesk implements PortalConfigurations {

  private static final int MOST = 100;

  @Inject private PortalVisitor visitor;
  @Inject private DeviceRegister register;
  @Inject private DeliveryLists deliveries;

  @Override
  public List<PortalConfiguration> ofDevice(Visit visit, UUID device) {
    var actor = visitor.of(visit);
    register.one(actor, device);
    return deliveries.ofDevice(actor.space(), device, Slice.first(MOST)).rows().stream()
        .map(PortalConfigurationsDesk::told)
        .toList();
  }

  private static PortalConfiguration told(DeliveryRow row) {
    return new PortalConfiguration(
        row.configurationName(), row.kind().name(), row.state().name(), row.changedAt());
  }
}
