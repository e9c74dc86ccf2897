package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chatelaine.bench.apple.Authentication;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.plist.Dict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * 401 un-enrols a system that does not know our 403; it is said to nobody else, and only if set.
 */
class OlderSystemsIT {

  private static final String OLDER = "16.7.12";
  private static final String NEWER = "26.1";

  private final ScriptDoor settings = new ScriptDoor(Given.product());

  @AfterEach
  void close() {
    unenrolBy401(false);
    settings.close();
  }

  @Test
  void unlessItIsSetNobodyIsAnswered401() {
    try (var old = retired("OLDER00001", OLDER)) {
      old.visit();
      assertThat(old.lastStatus()).isEqualTo(403);
      assertThat(old.lastBody()).contains("com.apple.unrecognized.device");
    }
  }

  @Test
  void onceSetItIsSaidToOlderSystemsThatHaveLeftAndToNobodyElse() {
    unenrolBy401(true);
    try (var old = retired("OLDER00002", OLDER);
        var recent = retired("OLDER00003", NEWER);
        var ours = Given.enrolledPhone()) {
      old.visit();
      assertThat(old.lastStatus()).isEqualTo(401);
      assertThat(old.lastBody()).isEmpty();
      recent.visit();
      assertThat(recent.lastStatus()).isEqualTo(403);
      ours.authenticatesBy(Authentication.NONE).visit();
      assertThat(ours.lastStatus()).as("nobody we know").isEqualTo(400);
    }
  }

  /** It never visits while it is ours, so that nothing but Authenticate tells its system. */
  private static SimulatedDevice retired(String serial, String system) {
    try (var door = Given.administrator()) {
      var profile = door.enrolmentProfile(serial + "@example.org", "Person " + serial);
      var phone = SimulatedDevice.iPhone(serial).enrol(profile);
      var hello =
          Dict.of("MessageType", "Authenticate")
              .with("UDID", phone.udid())
              .with("Topic", phone.enrolment().topic())
              .with("DeviceName", phone.name())
              .with("ModelName", "iPhone")
              .with("ProductName", "iPhone12,1")
              .with("OSVersion", system)
              .with("SerialNumber", serial);
      assertThat(phone.checkIn(hello).status()).isEqualTo(200);
      assertThat(phone.updateToken().status()).isEqualTo(200);
      door.act(Given.idOf(door, phone), "RETIRE_NOW");
      return phone;
    }
  }

  private void unenrolBy401(boolean wanted) {
    var value = Map.of("device.unenrol-by-401", Boolean.toString(wanted));
    settings.object(204, "PUT", "settings", value);
  }
}
