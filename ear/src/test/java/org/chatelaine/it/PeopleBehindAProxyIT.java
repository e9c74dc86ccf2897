package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People who come by a proxy are told apart, if it is the named one. */
class PeopleBehindAProxyIT {

  private static final String STRANGER = "203.0.113.9";
  private static final String OFFICE = "203.0.113.10";
  private static final int TOO_MANY = 50;

  private final ScriptDoor door = new ScriptDoor(Given.product());

  @AfterEach
  void close() {
    proxyAt("");
    door.close();
  }

  @Test
  void aStrangerWhoGuessesClosesTheirOwnAddressOnly() {
    proxyAt("127.0.0.1");
    for (int i = 0; i < TOO_MANY; i++)
      assertThat(from(STRANGER, "guess" + i + "@example.org", "guessed")).isEqualTo(401);
    Given.secondAdministrator("office@example.org", "a quiet harbour town");
    assertThat(from("192.0.2.77, " + STRANGER, "office@example.org", "a quiet harbour town"))
        .as("what stands on the left anybody can have written")
        .isEqualTo(401);
    assertThat(from(OFFICE, "office@example.org", "a quiet harbour town")).isEqualTo(200);
  }

  private int from(String address, String mail, String password) {
    return door.forwarded("devices", address, mail, password).status();
  }

  private void proxyAt(String addresses) {
    door.object(204, "PUT", "settings", Map.of("people.proxy", addresses));
  }
}
