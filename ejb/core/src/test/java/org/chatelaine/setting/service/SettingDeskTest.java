package org.chatelaine.setting.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chatelaine.account.Face;
import org.chatelaine.account.service.Town;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.setting.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator sets, and what becomes of a secret beside it. */
class SettingDeskTest {

  private final Town town = new Town();
  private Actor ada;

  @BeforeEach
  void aMailServerIsSet() {
    town.administrator("ada@example.org", "a good password");
    var token = town.signIn(Face.ADMIN, "ada@example.org", "a good password").token();
    ada = town.actor(Face.ADMIN, token).orElseThrow();
    put(Map.of("mail.host", "mail.example.org", "mail.user", "ada"), "a secret");
  }

  @AfterEach
  void close() {
    town.close();
  }

  @ParameterizedTest
  @CsvSource({
    "mail.host, elsewhere.example.org",
    "mail.port, 2525",
    "mail.user, eve",
    "mail.tls, none"
  })
  void thePasswordGoesToNoOtherMailServer(String name, String value) {
    put(Map.of(name, value), null);
    assertThat(password()).isNull();
  }

  @Test
  void thePasswordStaysWhereTheServerDoes() {
    put(Map.of("mail.host", "mail.example.org", "mail.from", "mdm@example.org"), null);
    assertThat(password()).isEqualTo("a secret");
  }

  @Test
  void thePasswordOfTheOtherServerComesInTheSameRequest() {
    put(Map.of("mail.host", "elsewhere.example.org"), "another secret");
    assertThat(password()).isEqualTo("another secret");
  }

  @Test
  void nothingIsSetWhereOneValueIsRefused() {
    assertThat(
            town.refusal(
                () ->
                    desk()
                        .put(
                            ada,
                            Map.of("mail.host", "elsewhere.example.org", "mail.port", "none"))))
        .isEqualTo("setting.malformed");
    assertThat(town.rig.in(() -> desk().all(ada))).containsEntry("mail.host", "mail.example.org");
    assertThat(password()).isEqualTo("a secret");
  }

  private void put(Map<String, String> values, String password) {
    var secret = password == null ? null : password.toCharArray();
    town.rig.in(() -> desk().put(ada, values, secret));
  }

  private String password() {
    return town.rig
        .in(() -> town.rig.the(Settings.class).secret(SpaceId.DEFAULT, "mail.password"))
        .map(String::new)
        .orElse(null);
  }

  private SettingDesk desk() {
    return town.rig.the(SettingDesk.class);
  }
}
