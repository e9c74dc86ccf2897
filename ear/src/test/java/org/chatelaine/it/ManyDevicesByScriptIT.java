package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.script.FrontDoor;
import org.junit.jupiter.api.Test;

/** A script does to many devices what the console does to a selection. */
class ManyDevicesByScriptIT {

  private static final String ACTIONS = "devices/actions";

  @Test
  void oneRequestLocksThemAll() {
    try (var script = new ScriptDoor(Given.product());
        var one = Given.enrolledPhone();
        var other = Given.enrolledPhone()) {
      Stream.of(one, other).forEach(SimulatedDevice::visit);
      var asked = Map.of("verb", "LOCK", "message", "Found?", "devices", ids(one, other));
      var answer = script.object(202, "POST", ACTIONS, asked);
      assertThat(answer.get("targets")).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(2);
      for (var phone : List.of(one, other)) {
        phone.visit();
        assertThat(phone.condition().lockMessage()).isEqualTo("Found?");
      }
    }
  }

  @Test
  void oneThatIsNotThereStopsAll() {
    try (var script = new ScriptDoor(Given.product());
        var phone = Given.enrolledPhone()) {
      phone.visit();
      var devices = List.of(ids(phone).get(0), UUID.randomUUID().toString());
      script.object(404, "POST", ACTIONS, Map.of("verb", "LOCK", "devices", devices));
      phone.visit();
      assertThat(phone.journal().of("DeviceLock")).isEmpty();
    }
  }

  @Test
  void manyAreNeverWipedAtOnce() {
    try (var script = new ScriptDoor(Given.product());
        var phone = Given.enrolledPhone()) {
      var asked = Map.of("verb", "WIPE", "confirmName", "x", "devices", ids(phone));
      var answer = script.object(409, "POST", ACTIONS, asked);
      assertThat(answer).containsEntry("error", "device.one-at-a-time");
    }
  }

  @Test
  void whatIsNoListOfDevicesIsRefused() {
    try (var script = new ScriptDoor(Given.product())) {
      for (var devices : List.of("all", List.of(7), List.of("no-id"), List.of()))
        script.object(400, "POST", ACTIONS, Map.of("verb", "LOCK", "devices", devices));
      var tooMany = Stream.generate(() -> UUID.randomUUID().toString()).limit(501).toList();
      script.object(400, "POST", ACTIONS, Map.of("verb", "LOCK", "devices", tooMany));
    }
  }

  private static List<String> ids(SimulatedDevice... devices) {
    try (FrontDoor door = Given.administrator()) {
      return Stream.of(devices).map(device -> Given.idOf(door, device)).toList();
    }
  }
}
