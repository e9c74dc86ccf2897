package org.chatelaine.device.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chatelaine.device.SeenTimes;

/**
 * When devices were last heard: gathered here and written every few seconds in one batch, since a
 * device that has nothing to do must cost no commit. A crash loses those seconds and nothing else.
 */
@ApplicationScoped
public class LastSeen {

  private final Map<UUID, Instant> heard = new ConcurrentHashMap<>();

  @Inject private SeenTimes times;

  public void note(UUID device, Instant now) {
    heard.put(device, now);
  }

  /** Writes down what was gathered since the last time. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void write() {
    var batch = new HashMap<UUID, Instant>();
    for (var device : heard.keySet()) {
      var at = heard.remove(device);
      if (at != null) batch.put(device, at);
    }
    if (!batch.isEmpty()) times.write(batch);
  }
}
