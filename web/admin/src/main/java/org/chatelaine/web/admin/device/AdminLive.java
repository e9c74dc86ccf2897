package org.chatelaine.web.admin.device;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import org.chatelaine.command.CommandProgressed;
import org.chatelaine.device.DeviceChanged;
import org.chatelaine.device.DeviceEnrolled;
import org.chatelaine.device.DeviceRetired;
import org.chatelaine.distribution.DeliveryProgressed;

/**
 * Nudges the open pages once something is committed: which thing moved, never what became of it.
 */
@ApplicationScoped
public class AdminLive {

  /** Everything may have moved. */
  private static final String ALL = "*";

  @Inject
  @Push(channel = "admin-device")
  private PushContext devices;

  @Inject
  @Push(channel = "admin-delivery")
  private PushContext deliveries;

  void progressed(@Observes(during = AFTER_SUCCESS) CommandProgressed event) {
    devices.send(event.device().toString());
  }

  void changed(@Observes(during = AFTER_SUCCESS) DeviceChanged event) {
    devices.send(event.device().toString());
  }

  void enrolled(@Observes(during = AFTER_SUCCESS) DeviceEnrolled event) {
    devices.send(event.device().toString());
  }

  void retired(@Observes(during = AFTER_SUCCESS) DeviceRetired event) {
    devices.send(event.device().toString());
  }

  void delivered(@Observes(during = AFTER_SUCCESS) DeliveryProgressed event) {
    var device = event.device() == null ? ALL : event.device().toString();
    deliveries.send(event.configuration() + " " + device);
  }
}
