package org.chatelaine.it;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.http.Unreachable;
import org.chatelaine.bench.script.FrontDoor;

/** An administrator who gives orders without pause, and remembers each that was accepted. */
final class Orders {

  private static final List<String> VERBS = List.of("LOCK", "RESTART", "REFRESH");

  private final Map<String, SimulatedDevice> accepted = new LinkedHashMap<>();
  private final Map<SimulatedDevice, String> ids = new LinkedHashMap<>();
  private final Random random = new Random(7);
  private FrontDoor door;

  Orders(Product product, List<SimulatedDevice> devices) {
    from(product);
    var rows = door.devices();
    for (var device : devices)
      rows.stream()
          .filter(row -> device.udid().equals(row.udid()))
          .findFirst()
          .ifPresent(row -> ids.put(device, row.id()));
  }

  /** After the server came back: a new connection to it. */
  void from(Product product) {
    if (door != null) door.close();
    door = Given.administrator(product);
  }

  /** Gives so many orders, one after the other. */
  void give(int count) {
    for (int given = 0; given < count; given++) give();
  }

  /** Goes on giving orders while, after some milliseconds, something happens to the server. */
  void giveUntil(int milliseconds, Runnable something) throws InterruptedException {
    var happening =
        new Thread(
            () -> {
              try {
                Thread.sleep(milliseconds);
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              }
              something.run();
            });
    happening.start();
    try {
      while (happening.isAlive()) give();
    } catch (Unreachable gone) {
      // What was not answered was not accepted.
    }
    happening.join();
  }

  private void give() {
    var devices = new ArrayList<>(ids.keySet());
    var device = devices.get(random.nextInt(devices.size()));
    var verb = VERBS.get(random.nextInt(VERBS.size()));
    accepted.put(door.act(ids.get(device), verb), device);
  }

  Map<String, SimulatedDevice> accepted() {
    return accepted;
  }
}
