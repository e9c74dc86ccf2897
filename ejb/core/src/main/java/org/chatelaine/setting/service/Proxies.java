package org.chatelaine.setting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.setting.SettingChanged;
import org.chatelaine.setting.Settings;

/**
 * The addresses of the proxies in front of a door, as they are set. Looked up anew when they are
 * set here, and every few seconds, since they may be set at another node.
 */
@ApplicationScoped
public class Proxies {

  private static final Duration KEPT = Duration.ofSeconds(2);

  @Inject private Settings settings;
  @Inject private Clocks clock;

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** In front of the door of console and portal. */
  public Set<String> ofPeople() {
    return named(SettingDesk.PEOPLE_PROXY);
  }

  /** In front of the devices' door. */
  public Set<String> ofDevices() {
    return named(SettingDesk.DEVICE_PROXY);
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingChanged changed) {
    known.remove(changed.name());
  }

  private Set<String> named(String setting) {
    var now = clock.now();
    var kept = known.get(setting);
    if (kept != null && !now.isAfter(kept.until())) return kept.addresses();
    var addresses = addresses(settings.get(SpaceId.DEFAULT, setting, ""));
    known.put(setting, new Known(addresses, now.plus(KEPT)));
    return addresses;
  }

  private static Set<String> addresses(String text) {
    return Stream.of(text.split("[,\\s]+"))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private record Known(Set<String> addresses, Instant until) {}
}
