package org.chatelaine.command.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.ca.CertificateRow;
import org.chatelaine.ca.service.Certificates;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.CommandTally;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.DeviceTally;
import org.chatelaine.device.Family;
import org.chatelaine.device.Verb;
import org.chatelaine.device.service.DeviceRegister;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The numbers of the dashboard: each says what its list shows, and all cost few statements. */
class HowThingsStandTest {

  private final Fleet fleet = new Fleet();

  @AfterEach
  void close() {
    fleet.close();
  }

  @Test
  void devicesAreCountedByKindAndState() {
    fleet.devices(2);
    fleet.device(Family.MAC, DeviceState.ACTIVE, Duration.ZERO);
    fleet.device(Family.MAC, DeviceState.RETIRED, Duration.ZERO);
    assertThat(tally())
        .containsExactlyInAnyOrder(
            new DeviceTally(Family.IPHONE, DeviceState.ACTIVE, 2, 0),
            new DeviceTally(Family.MAC, DeviceState.ACTIVE, 1, 0),
            new DeviceTally(Family.MAC, DeviceState.RETIRED, 1, 0));
  }

  @Test
  void aDeviceOfOursThatIsSilentForAWeekIsPointedAt() {
    var silent = fleet.device(Family.IPHONE, DeviceState.ACTIVE, Duration.ofDays(8));
    var never = fleet.device(Family.IPAD, DeviceState.PENDING, Duration.ofDays(8));
    fleet.rig.sql("update device set last_seen = null where id = ?1", never);
    fleet.device(Family.IPHONE, DeviceState.ACTIVE, Duration.ofDays(6));
    fleet.device(Family.IPHONE, DeviceState.RETIRED, Duration.ofDays(8));
    assertThat(tally().stream().mapToLong(DeviceTally::unseen).sum()).isEqualTo(2);
    assertThat(listed(Map.of("seenBefore", register().unseenSince(Fleet.ADMIN).toString())))
        .containsExactlyInAnyOrder(silent, never);
  }

  @Test
  void devicesOnTheirWayOutAreAListOfTheirOwn() {
    fleet.devices(1);
    fleet.device(Family.MAC, DeviceState.RETIRED, Duration.ZERO);
    var leaving = fleet.device(Family.MAC, DeviceState.WIPE_SENT, Duration.ZERO);
    assertThat(listed(Map.of("leaving", "true"))).containsExactly(leaving);
  }

  @Test
  void commandsAreCountedByTheDayTheyWereGiven() {
    var today = LocalDate.ofInstant(fleet.now(), ZoneOffset.UTC);
    var devices = fleet.devices(3);
    lock(devices.get(0));
    lock(devices.get(1));
    var other = lock(devices.get(2));
    fleet.rig.in(() -> fleet.rig.the(CommandDecisions.class).cancel(Fleet.ADMIN, other));
    var old = fleet.devices(1);
    lock(old.get(0));
    fleet.rig.sql(
        "update command_target set created_at = ?1 where device_id = ?2",
        fleet.now().minus(14, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC),
        old.get(0));
    assertThat(fleet.rig.in(() -> commands().tally(Fleet.ADMIN)))
        .containsExactlyInAnyOrder(
            new CommandTally(today, CommandState.QUEUED, 2),
            new CommandTally(today, CommandState.CANCELLED, 1));
    assertThat(fleet.rig.in(() -> commands().open(Fleet.ADMIN))).isEqualTo(3);
    var since =
        new Slice(0, 25, null, true, Map.of("since", commands().since(Fleet.ADMIN).toString()));
    assertThat(fleet.rig.in(() -> commands().page(Fleet.ADMIN, since)).total()).isEqualTo(3);
  }

  @Test
  void aCertificateRunsOutUnlessItIsReplacedOrRenewsItself() {
    var owner = UUID.randomUUID();
    var ending = fleet.certificate(owner, "DEVICE_IDENTITY", Duration.ofDays(29));
    fleet.certificate(UUID.randomUUID(), "DEVICE_IDENTITY", Duration.ofDays(31));
    fleet.certificate(UUID.randomUUID(), "DEVICE_IDENTITY", Duration.ofDays(-1));
    fleet.certificate(UUID.randomUUID(), "OCSP_SIGNING", Duration.ofDays(3));
    assertThat(expiring()).isEqualTo(1);
    assertThat(soon()).containsExactly(ending);
    fleet.certificate(owner, "DEVICE_IDENTITY", Duration.ofDays(700));
    assertThat(expiring()).isZero();
    assertThat(soon()).isEmpty();
  }

  @Test
  void allTheNumbersCostFiveStatementsHoweverManyDevicesThereAre() {
    fleet.devices(30).forEach(this::lock);
    fleet.rig.forget();
    tally();
    fleet.rig.in(() -> commands().tally(Fleet.ADMIN));
    fleet.rig.in(() -> commands().open(Fleet.ADMIN));
    expiring();
    assertThat(fleet.rig.statements()).hasSize(5);
  }

  @Test
  void nobodyButAdministratorsIsTold() {
    assertThatThrownBy(() -> register().tally(Fleet.USER)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> commands().tally(Fleet.USER)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> commands().open(Fleet.USER)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> certificates().expiring(Fleet.USER)).isInstanceOf(Refused.class);
  }

  private List<DeviceTally> tally() {
    return fleet.rig.in(() -> register().tally(Fleet.ADMIN));
  }

  private List<UUID> listed(Map<String, String> filters) {
    var slice = new Slice(0, 25, null, true, filters);
    return fleet.rig.in(() -> register().page(Fleet.ADMIN, slice)).rows().stream()
        .map(DeviceRow::id)
        .toList();
  }

  private UUID lock(UUID device) {
    return fleet.rig.in(
        () ->
            fleet
                .rig
                .the(DeviceActions.class)
                .act(Fleet.ADMIN, device, ActionRequest.of(Verb.LOCK)));
  }

  private long expiring() {
    return fleet.rig.in(() -> certificates().expiring(Fleet.ADMIN));
  }

  private List<UUID> soon() {
    var slice = new Slice(0, 25, null, true, certificates().soon(Fleet.ADMIN));
    return fleet.rig.in(() -> certificates().page(Fleet.ADMIN, slice)).rows().stream()
        .map(CertificateRow::id)
        .toList();
  }

  private DeviceRegister register() {
    return fleet.rig.the(DeviceRegister.class);
  }

  private CommandRegister commands() {
    return fleet.rig.the(CommandRegister.class);
  }

  private Certificates certificates() {
    return fleet.rig.the(Certificates.class);
  }
}
