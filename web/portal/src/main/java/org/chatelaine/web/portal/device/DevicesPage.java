package org.chatelaine.web.portal.device;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.chatelaine.command.api.PortalDevice;
import org.chatelaine.command.api.PortalDevices;
import org.chatelaine.web.kit.Me;

/** The cards of a person's devices. */
@Named
@RequestScoped
public class DevicesPage {

  @EJB PortalDevices devices;
  @Inject Me me;

  private List<PortalDevice> all = List.of();

  @PostConstruct
  void read() {
    all = devices.mine(me.visit());
  }

  /** Those that are managed, or on their way in or out. */
  public List<PortalDevice> getCurrent() {
    return all.stream().filter(device -> !device.state().isGone()).toList();
  }

  /** Those that were. */
  public List<PortalDevice> getFormer() {
    return all.stream().filter(device -> device.state().isGone()).toList();
  }

  /** Whether something is under way, so that the page looks again by itself. */
  public boolean isMoving() {
    return getCurrent().stream()
        .anyMatch(device -> device.openCommands() > 0 || device.state().isLeaving());
  }
}
