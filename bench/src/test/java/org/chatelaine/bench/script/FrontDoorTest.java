package org.chatelaine.bench.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
    SimulatedDevice.iPad("DMP1").enrol(profile).checkIn();
    var rows = door.devices();
    assertThat(rows).extracting(FrontDoor.Row::serial).containsExactly("DMP1");
    assertThat(door.act(List.of(rows.get(0).id()), "REFRESH"))
        .extracting(FrontDoor.Queued::kind)
        .containsExactly("DeviceInformation", "ProfileList");
  }

  @Test
  void thePasswordGoesOverTheWireOnce() {
    door.signIn("a@b.example", "secret");
    door.devices();
    door.devices();
    assertThat(server.console.authorizations.get(0)).startsWith("Basic ");
    assertThat(server.console.authorizations.subList(1, 3)).containsOnly("Bearer t1");
  }

  @Test
  void aRefusalSaysWhatWasAsked() {
    assertThatThrownBy(() -> door.invite("p@b.example", "P", "en"))
        .isInstanceOf(FrontDoorRefused.class)
        .hasMessageContaining("POST /admin/api/invitations was answered 404");
  }
}
