package org.chatelaine.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.chatelaine.account.Face;
import org.chatelaine.account.api.Visit;
import org.chatelaine.account.service.Town;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.api.PortalActivity;
import org.chatelaine.command.api.PortalCommand;
import org.chatelaine.command.api.PortalDevice;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person's lists cost as many statements for ten devices as for one. */
class PortalListsTest {

  private final Town town = new Town();
  private UUID bob;
  private Visit visit;

  @BeforeEach
  void signIn() {
    bob = town.user("bob@example.org", "a good password");
    var begun = town.signIn(Face.PORTAL, "bob@example.org", "a good password");
    visit = new Visit(begun.token(), "192.0.2.1");
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void theDevicesOfAPersonAndWhatWaitsForThem() {
    var first = device("Phone 0");
    command(first, true);
    command(first, true);
    command(first, false);
    var desk = town.rig.the(PortalDevicesDesk.class);
    var one = counted(() -> desk.mine(visit));
    for (int i = 1; i < 10; i++) command(device("Phone " + i), i % 2 == 0);
    var ten = counted(() -> desk.mine(visit));
    assertThat(ten).isEqualTo(one);
    var cards = town.rig.in(() -> desk.mine(visit));
    assertThat(cards).hasSize(10);
    assertThat(cards)
        .filteredOn(card -> card.name().equals("Phone 0"))
        .extracting(PortalDevice::openCommands)
        .containsExactly(2);
    assertThat(cards).extracting(PortalDevice::openCommands).contains(0, 1);
  }

  @Test
  void whatPeopleAskedForIsNotBuriedUnderWhatTheProductDoesByItself() {
    var phone = device("Phone 0");
    command(phone, true);
    for (int i = 0; i < 25; i++) {
      town.rig.passes(Duration.ofMinutes(1));
      command(phone, false);
    }
    var queue = town.rig.the(CommandQueue.class);
    var ours = new Actor(Actor.Kind.SYSTEM, null, "us", Actor.Role.NONE, SpaceId.DEFAULT, null);
    var list = CommandRequest.of(CommandKind.PROFILE_LIST, List.of(phone), 50);
    town.rig.in(() -> queue.enqueue(ours, list));

    var desk = town.rig.the(PortalDevicesDesk.class);
    var told = town.rig.in(() -> desk.commands(visit, phone));
    assertThat(told).hasSize(20);
    assertThat(told.get(0).state()).isEqualTo(CommandState.QUEUED);
    assertThat(told).extracting(PortalCommand::kind).containsOnly(CommandKind.DEVICE_LOCK);
    assertThat(town.rig.in(() -> desk.mine(visit)).get(0).openCommands()).isEqualTo(1);
  }

  @Test
  void theHistoryOfAPersonAndTheirDevices() {
    var phone = device("Phone 0");
    noted(phone, "device.enrolled");
    var desk = town.rig.the(PortalHistoryDesk.class);
    var one = counted(() -> desk.mine(visit));
    for (int i = 1; i < 10; i++) noted(device("Phone " + i), "device.enrolled");
    noted(UUID.randomUUID(), "device.wipe");
    var ten = counted(() -> desk.mine(visit));
    assertThat(ten).isEqualTo(one);
    var lines = town.rig.in(() -> desk.mine(visit));
    assertThat(lines).hasSize(11);
    assertThat(lines).extracting(PortalActivity::deviceName).contains("Phone 0", "Phone 9", null);
    assertThat(lines)
        .extracting(PortalActivity::action)
        .containsOnly("device.enrolled", "sign-in.accepted");
  }

  private int counted(Supplier<?> work) {
    town.rig.forget();
    town.rig.in(work::get);
    return town.rig.statements().size();
  }

  private UUID device(String name) {
    var id = Ids.next();
    town.rig.sql(
        "insert into device (id, space_id, owner_id, enrolment_id, platform, family, udid,"
            + " live_udid, name, state, created_at, again, version) values"
            + " (?1, ?2, ?3, ?4, 'APPLE', 'IPHONE', ?5, ?5, ?6, 'ACTIVE', ?7, false, 1)",
        id,
        SpaceId.DEFAULT.value(),
        bob,
        Ids.next(),
        id.toString(),
        name,
        town.rig.clock.instant().atOffset(ZoneOffset.UTC));
    return id;
  }

  private void command(UUID device, boolean open) {
    var at = town.rig.clock.instant().atOffset(ZoneOffset.UTC);
    var command = Ids.next();
    var target = Ids.next();
    town.rig.sql(
        "insert into command (id, space_id, kind, requested_by, requested_name, requested_at,"
            + " expires_at, priority, size, ring)"
            + " values (?1, ?2, 'DEVICE_LOCK', ?4, 'bob', ?3, ?3, 1, 1, 0)",
        command,
        SpaceId.DEFAULT.value(),
        at,
        bob);
    town.rig.sql(
        "insert into command_target (id, command_id, space_id, device_id, kind, state, priority,"
            + " created_at, expires_at, attempts, rings, wish) values"
            + " (?1, ?2, ?3, ?4, 'DEVICE_LOCK', ?5, 1, ?6, ?6, 0, 0, ?7)",
        target,
        command,
        SpaceId.DEFAULT.value(),
        device,
        open ? "QUEUED" : "ACKNOWLEDGED",
        at,
        target.toString());
    if (open)
      town.rig.sql(
          "update command_target set open_device = device_id, open_key = wish where id = ?1",
          target);
  }

  private void noted(UUID device, String action) {
    town.rig.in(
        () -> town.rig.the(AuditTrail.class).record(Actor.system(), action, "device", device));
  }
}
