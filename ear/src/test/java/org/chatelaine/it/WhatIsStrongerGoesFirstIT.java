package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chatelaine.bench.apple.Command;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.script.FrontDoor;
import org.junit.jupiter.api.Test;

/** What waits for a device gives way to what is stronger, and to whoever calls it off. */
class WhatIsStrongerGoesFirstIT {

  @Test
  void aRetirementGoesBeforeAllThatWaitsAndNothingFollowsIt() {
    try (var door = Given.administrator();
        var phone = quietPhone()) {
      var id = Given.idOf(door, phone);
      var lock = door.act(id, "LOCK");
      door.act(id, "REFRESH");
      door.act(id, "RETIRE");

      assertThat(kinds(phone.visit())).containsExactly("RemoveProfile");

      assertThat(phone.condition().isLocked()).isFalse();
      assertThat(door.command(lock)).containsEntry("state", "CANCELLED");
      assertThat(states(door, id)).doesNotContain("QUEUED", "SENT", "POSTPONED");
    }
  }

  @Test
  void aWipeLetsAllThatWaitsComeToNothing() {
    try (var door = Given.administrator();
        var phone = quietPhone()) {
      var id = Given.idOf(door, phone);
      var lock = door.act(id, "LOCK");
      var wipe = door.act(id, Map.of("verb", "WIPE", "confirmName", phone.name()));
      assertThat(door.command(lock))
          .containsEntry("state", "CANCELLED")
          .containsEntry("reason", "command.reason.superseded");

      assertThat(kinds(phone.visit())).containsExactly("EraseDevice");

      assertThat(door.command(wipe)).containsEntry("state", "ACKNOWLEDGED");
      assertThat(
              door.devices().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow())
          .extracting(FrontDoor.Row::state)
          .isEqualTo("WIPED");
    }
  }

  @Test
  void whatIsCalledOffIsNeverSentAndCanBeAskedForAgain() {
    try (var door = Given.administrator();
        var phone = quietPhone()) {
      var id = Given.idOf(door, phone);
      var lock = door.act(id, "LOCK");
      assertThat(door.send("DELETE", "/admin/api/commands/" + lock, null).status()).isEqualTo(204);
      assertThat(door.command(lock)).containsEntry("state", "CANCELLED");
      assertThat(door.send("DELETE", "/admin/api/commands/" + lock, null).status()).isEqualTo(409);

      assertThat(phone.visit()).isEmpty();

      var again = door.act(id, "LOCK");
      assertThat(again).isNotEqualTo(lock);
      assertThat(kinds(phone.visit())).containsExactly("DeviceLock");
      assertThat(door.command(again)).containsEntry("state", "ACKNOWLEDGED");
    }
  }

  private static SimulatedDevice quietPhone() {
    var phone = Given.enrolledPhone();
    phone.visit();
    phone.visit();
    return phone;
  }

  private static List<String> kinds(List<Command> commands) {
    return commands.stream().map(Command::requestType).toList();
  }

  private static List<String> states(FrontDoor door, String device) {
    return door.commands(device).stream().map(FrontDoor.Queued::state).toList();
  }
}
