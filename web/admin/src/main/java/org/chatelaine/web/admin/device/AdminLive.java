package org.chatelaine.web.admin.device;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chatelaine.command.CommandProgressed;
import org.chatelaine.device.DeviceChanged;
import org.chatelaine.device.DeviceEnrolled;
import org.chatelaine.device.DeviceRetired;
import org.chatelaine.distribution.DeliveryProgressed;

/**
 * Nudges the open pages once something is committed: which thing moved, never what became of it.
 *
 * <p>The news come on whatever thread has committed, which is another face's more often than not,
 * while a push asks for the context of this one. So they are gathered here, the same news once, and
 * {@link LiveNews} has them sent.
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

  private final Set<String> deviceNews = ConcurrentHashMap.newKeySet();
  private final Set<String> deliveryNews = ConcurrentHashMap.newKeySet();

  private volatile Runnable bell = () -> {};

  void progressed(@Observes(during = AFTER_SUCCESS) CommandProgressed event) {
    tell(deviceNews, event.device().toString());
  }

  void changed(@Observes(during = AFTER_SUCCESS) DeviceChanged event) {
    tell(deviceNews, event.device().toString());
  }

  void enrolled(@Observes(during = AFTER_SUCCESS) DeviceEnrolled event) {
    tell(deviceNews, event.device().toString());
  }

  void retired(@Observes(during = AFTER_SUCCESS) DeviceRetired event) {
    tell(deviceNews, event.device().toString());
  }

  void delivered(@Observes(during = AFTER_SUCCESS) DeliveryProgressed event) {
    var device = event.device() == null ? ALL : event.device().toString();
    tell(deliveryNews, event.configuration() + " " + device);
  }

  /** Says whom to tell that there are news. */
  public void ringsFor(Runnable listener) {
    bell = listener;
  }

  private void tell(Set<String> news, String one) {
    news.add(one);
    bell.run();
  }

  /** Sends what has come together; on a thread of this face. */
  public void send() {
    send(deviceNews, devices);
    send(deliveryNews, deliveries);
  }

  private static void send(Set<String> news, PushContext channel) {
    news.removeIf(
        one -> {
          channel.send(one);
          return true;
        });
  }
}
