package org.chatelaine.command.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Family;
import org.chatelaine.device.service.DeviceExport;
import org.chatelaine.device.service.DeviceRegister;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A list of devices, whole: all that match it are picked, or taken out as a file. */
class ListedDevicesTest {

  private static final Slice EVERYTHING = new Slice(0, 1, null, true, Map.of());

  private final Fleet fleet = new Fleet();

  @AfterEach
  void close() {
    fleet.close();
  }

  @Test
  void allThatMatchCanBePickedUpToALimit() {
    var devices = fleet.devices(3);
    fleet.device(Family.MAC, DeviceState.ACTIVE, Duration.ZERO);
    var phones = new Slice(0, 1, null, true, Map.of("family", "IPHONE"));
    assertThat(fleet.rig.in(() -> register().matching(Fleet.ADMIN, phones)))
        .containsExactlyInAnyOrderElementsOf(devices);
    assertThatThrownBy(() -> register().matching(Fleet.USER, EVERYTHING))
        .isInstanceOf(Refused.class);
  }

  @Test
  void theFileHasEveryDeviceOnceAndWhoTookItIsWrittenDown() {
    var devices = fleet.devices(1001);
    fleet.device(Family.MAC, DeviceState.ACTIVE, Duration.ZERO);
    var filters = Map.of("family", "IPHONE");
    fleet.rig.in(() -> export().begin(Fleet.ADMIN, filters));
    var told = new ArrayList<UUID>();
    var page = next(filters, null);
    while (!page.isEmpty()) {
      page.forEach(row -> told.add(row.id()));
      page = next(filters, told.get(told.size() - 1));
    }
    assertThat(told).hasSize(1001);
    assertThat(new HashSet<>(told)).isEqualTo(new HashSet<>(devices));
    assertThat(fleet.rig.select("select detail from audit_entry where action = 'device.exported'"))
        .hasSize(1)
        .allSatisfy(detail -> assertThat(detail.toString()).contains("family=IPHONE"));
    assertThatThrownBy(() -> export().begin(Fleet.USER, filters)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> export().next(Fleet.USER, filters, null)).isInstanceOf(Refused.class);
  }

  private List<DeviceRow> next(Map<String, String> filters, UUID last) {
    return fleet.rig.in(() -> export().next(Fleet.ADMIN, filters, last));
  }

  private DeviceExport export() {
    return fleet.rig.the(DeviceExport.class);
  }

  private DeviceRegister register() {
    return fleet.rig.the(DeviceRegister.class);
  }
}
