package org.chatelaine.bench.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.mini.MiniMdm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrontDoorTest {
  private final MiniMdm server = new MiniMdm();
  private final FrontDoor door = new FrontDoor(server.peopleUrl(), Tls.trusting(server.ca.root));

  @AfterEach
  void stop() {
    door.close();
    server.close();
  }

  @Test
  void aScriptSetsUpSignsInEnrolsAndActs() throws Exception {
    assertThat(door.waitFor(5)).isTrue();
    door.setUp("code", "a@b.example", "A", "secret");
    var profile = door.enrolmentProfile("p@b.example", "P");
    SimulatedDevice.iPad("LOAD0000000").enrol(profile).checkIn();
    var rows = door.devices();
    assertThat(rows).extracting(FrontDoor.Row::serial).containsExactly("LOAD0000000");
    var target = door.allowTestPush().act(rows.get(0).id(), "REFRESH");
    assertThat(door.commands(rows.get(0).id()))
        .containsExactly(
            new FrontDoor.Queued(target, "DEVICE_INFORMATION", "QUEUED"),
            new FrontDoor.Queued(
                door.commands(rows.get(0).id()).get(1).target(), "PROFILE_LIST", "QUEUED"));
    assertThat(server.console.authorizations).last().asString().startsWith("Basic ");
  }

  @Test
  void aRefusalSaysWhatWasAsked() {
    assertThatThrownBy(() -> door.invite("p@b.example", "P", "en"))
        .isInstanceOf(FrontDoorRefused.class)
        .hasMessageContaining("POST /admin/api/invitations was answered 404");
  }
}
