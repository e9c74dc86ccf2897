package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.chatelaine.bench.apple.Model;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.command.CommandKind;
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

  /**
   * Every order is done, save those whose answer a kill can have swallowed: a device that worked at
   * that moment had one in its hands, and what must happen once is not sent again.
   */
  private static void judge(Product product, Orders orders, List<SimulatedDevice> devices) {
    var unknown = new ArrayList<String>();
    try (var door = Given.administrator(product)) {
      orders
          .accepted()
          .forEach(
              (id, device) -> {
                var command = door.command(id);
                var kind = CommandKind.valueOf(command.get("kind").toString());
                var ran = device.journal().times(id);
                var told = "%s %s, %s".formatted(kind, id, ran == 0 ? "did not run" : "ran");
                if (kind.isOnce()) assertThat(ran).as(told).isLessThanOrEqualTo(1);
                if (kind.isOnce() && "UNKNOWN".equals(command.get("state"))) unknown.add(told);
                else assertDone(told, command, ran);
              });
    }
    for (var device : devices)
      for (var entry : device.journal().entries())
        if (ONCE.contains(entry.requestType()))
          assertThat(device.journal().times(entry.uuid()))
              .as("%s %s ran", entry.requestType(), entry.uuid())
              .isEqualTo(1);
    assertThat(orders.accepted()).hasSizeGreaterThan(KILLS * 10);
    report(orders.accepted().size(), unknown);
    assertThat(unknown).hasSizeLessThanOrEqualTo(KILLS * Crew.HANDS);
  }

  private static void assertDone(String told, Map<String, Object> command, long ran) {
    assertThat(command).as(told).containsEntry("state", "ACKNOWLEDGED");
    assertThat(ran).as(told).isPositive();
  }

  /** What an operator wants to read of such a run. */
  private static void report(int orders, List<String> unknown) {
    var words = "%d kills under %d devices, %d orders; of unknown outcome %d%s";
    var list = String.join("", unknown.stream().map(told -> "\n  " + told).toList());
    org.junit.platform.commons.logging.LoggerFactory.getLogger(KilledUnderLoadIT.class)
        .info(() -> words.formatted(KILLS, DEVICES, orders, unknown.size(), list));
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
