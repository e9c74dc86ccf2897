package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.chatelaine.bench.apple.Model;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed, as by a power cut, again and again while a hundred devices work and an
 * administrator gives orders. Afterwards no order is lost, and nothing that must happen once
 * happened twice.
 */
class KilledUnderLoadIT {

  private static final int KILLS = Integer.getInteger("chatelaine.kills", 2);
  private static final int DEVICES = Integer.getInteger("chatelaine.kill.devices", 100);

  /** How many orders are given before the server may be killed. */
  private static final int ORDERS = 20;

  private static final Set<String> ONCE =
      Set.of("DeviceLock", "ClearPasscode", "EraseDevice", "RestartDevice");

  @TempDir private Path data;

  @Test
  void onTheEmbeddedDatabase() throws Exception {
    survive(1500, Map.of());
  }

  @Test
  void onPostgresql() throws Exception {
    try (var postgres = Postgres.start(15_432)) {
      survive(1600, postgres.environment());
    }
  }

  private void survive(int offset, Map<String, String> environment) throws Exception {
    var product = Product.start(data, offset, environment);
    List<SimulatedDevice> devices = new ArrayList<>();
    try {
      Given.settle(product).close();
      devices.addAll(enrol(product));
      var orders = new Orders(product, devices);
      try (var crew = new Crew(devices)) {
        var random = new Random(20261120);
        for (int kill = 1; kill <= KILLS; kill++) {
          orders.give(ORDERS);
          var power = product;
          orders.giveUntil(random.nextInt(2_000), power::kill);
          product = Product.start(data, offset, environment);
          orders.from(product);
        }
        orders.give(ORDERS);
      }
      for (int round = 0; round < 4; round++) devices.forEach(SimulatedDevice::visit);
      judge(product, orders, devices);
    } finally {
      devices.forEach(SimulatedDevice::close);
      product.kill();
    }
  }

  private static void judge(Product product, Orders orders, List<SimulatedDevice> devices) {
    var states = new TreeMap<String, Integer>();
    try (var door = Given.administrator(product)) {
      for (var order : orders.accepted().entrySet()) {
        var state = door.command(order.getKey()).get("state").toString();
        states.merge(state, 1, Integer::sum);
        var ran = order.getValue().journal().times(order.getKey());
        assertThat(state).as(order.getKey()).isIn("ACKNOWLEDGED", "UNKNOWN");
        if (state.equals("ACKNOWLEDGED")) assertThat(ran).as(order.getKey()).isPositive();
      }
    }
    for (var device : devices)
      for (var entry : device.journal().entries())
        if (ONCE.contains(entry.requestType()))
          assertThat(device.journal().times(entry.uuid()))
              .as("%s %s ran", entry.requestType(), entry.uuid())
              .isEqualTo(1);
    assertThat(orders.accepted()).hasSizeGreaterThan(KILLS * 10);
    report(states);
  }

  /** What an operator wants to read of such a run. */
  private static void report(Map<String, Integer> states) {
    org.junit.platform.commons.logging.LoggerFactory.getLogger(KilledUnderLoadIT.class)
        .info(() -> KILLS + " kills under " + DEVICES + " devices: " + states);
  }

  private static List<SimulatedDevice> enrol(Product product) {
    var devices = new ArrayList<SimulatedDevice>();
    try (var door = Given.administrator(product)) {
      for (int i = 0; i < DEVICES; i++) {
        var mail = "kill%d@example.org".formatted(i % 10);
        var profile = door.enrolmentProfile(mail, "Kill " + i % 10);
        var phone = SimulatedDevice.of(Model.IPHONE, "KILL%06d".formatted(i)).supervised();
        devices.add(phone.enrol(profile).checkIn());
      }
    }
    return devices;
  }
}
