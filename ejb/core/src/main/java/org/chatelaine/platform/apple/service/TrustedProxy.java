package org.chatelaine.platform.apple.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.setting.Settings;

/**
 * The proxies that may tell us by header which certificate a device has shown them: the addresses
 * in the setting {@code device.proxy}, separated by commas. Looked up anew every few seconds.
 */
@ApplicationScoped
public class TrustedProxy {

  private static final Duration KEPT = Duration.ofSeconds(2);

  @Inject private Settings settings;
  @Inject private Clocks clock;

  private volatile Known known = new Known(Set.of(), Instant.EPOCH);

  public boolean isAt(String address) {
    var now = clock.now();
    if (now.isAfter(known.until())) known = new Known(configured(), now.plus(KEPT));
    return known.addresses().contains(address);
  }

  private Set<String> configured() {
    return Set.copyOf(
        settings
            .get(SpaceId.DEFAULT, "device.proxy", "")
            .lines()
            .flatMap(line -> Stream.of(line.split("[,\\s]+")))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.toSet()));
  }

  private record Known(Set<String> addresses, Instant until) {}
}
