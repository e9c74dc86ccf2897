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

  /** Orders one after the other; those the server did not answer are not counted as accepted. */
  void giveFor(long milliseconds) {
    var end = System.nanoTime() + milliseconds * 1_000_000;
    var devices = new ArrayList<>(ids.keySet());
    while (System.nanoTime() < end) {
      var device = devices.get(random.nextInt(devices.size()));
      var verb = VERBS.get(random.nextInt(VERBS.size()));
      try {
        accepted.put(door.act(ids.get(device), verb), device);
      } catch (Unreachable killed) {
        return;
      }
    }
  }

  Map<String, SimulatedDevice> accepted() {
    return accepted;
  }
}
