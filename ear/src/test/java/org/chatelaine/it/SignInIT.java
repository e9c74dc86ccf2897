package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody learns who tries the scripts' door without being let in: nothing. */
class SignInIT {

  private static final int TRIES = 4;
  private static final String PERSONS = "a quiet harbour town";
  private static final String REFUSED = "{\"error\":\"sign-in.refused\",\"arguments\":[]}";

  private final ScriptDoor door = new ScriptDoor(Given.product());

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void anUnknownPersonAndAWrongPasswordAreOneAnswerAfterAboutTheSameTime() {
    var someone = door.object(201, "POST", "invitations", Map.of("mail", "known@example.org"));
    assertThat(someone).containsKey("link");
    var wrong = Long.MAX_VALUE;
    var unknown = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      unknown = Math.min(unknown, refused("nobody" + i + "@example.org"));
      wrong = Math.min(wrong, refused("known@example.org"));
    }
    assertThat((double) wrong / unknown).isBetween(0.4, 2.5);
    assertThat(Math.min(wrong, unknown)).as("a password was checked").isGreaterThan(10_000_000);
  }

  @Test
  void everyRoomButTheSetUpAsksWhoItIsBeforeItReadsAnything() {
    var rooms =
        new String[] {
          "invitations",
          "enrolments",
          "devices",
          "commands",
          "people",
          "configurations",
          "settings",
          "push",
          "audit",
          "nothing",
          "",
          "Setup",
          "setup/../devices",
          "devices;x=setup"
        };
    var junk = "x".repeat(100).getBytes(StandardCharsets.UTF_8);
    for (var room : rooms)
      for (var method : new String[] {"GET", "POST", "PUT", "DELETE", "PATCH"})
        assertThat(door.ask(method, room, "application/json", junk, null, null).status())
            .as(method + " " + room)
            .isEqualTo(401);
  }

  @Test
  void somebodyWhoIsNoAdministratorIsLetIntoNoRoom() {
    Given.person("door.test@example.org", PERSONS);
    var rooms =
        Map.of(
            "invitations", "POST",
            "enrolments", "POST",
            "devices", "GET",
            "people", "GET",
            "commands", "GET",
            "configurations", "GET",
            "settings", "PUT",
            "push/test", "POST",
            "audit/verify", "POST");
    rooms.forEach(
        (room, method) -> {
          var body = method.equals("GET") ? null : Map.of();
          var answer = door.ask(method, room, body, "door.test@example.org", PERSONS);
          assertThat(answer.status()).as(room).isEqualTo(401);
          assertThat(answer.text()).isEqualTo(REFUSED);
        });
  }

  @Test
  void whatIsNoJsonOrTooMuchOfItIsRefusedWithTheReason() {
    var much = ("{\"mail\":\"" + "x".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    assertThat(asAda("application/json", much)).isEqualTo("413 api.too-large");
    var form = "mail=x".getBytes(StandardCharsets.UTF_8);
    assertThat(asAda("application/x-www-form-urlencoded", form)).isEqualTo("415 api.not-json");
    assertThat(asAda("text/plain", new byte[0])).isEqualTo("415 api.not-json");
    var deep = "[".repeat(60_000).getBytes(StandardCharsets.UTF_8);
    assertThat(asAda("application/json", deep)).isEqualTo("415 api.not-json");
    var header = "{\"mail\":\"a@example.org\\r\\nBcc: eve@example.org\"}";
    assertThat(asAda("application/json", header.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("400 account.mail-malformed");
    assertThat(asAda("application/json", "{\"mail\":[1]}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("400 api.malformed");
  }

  @Test
  void noAnswerMayBeKeptAndNoneMakesASession() {
    var answer = door.ask("GET", "devices", null);
    assertThat(answer.header("Cache-Control")).hasValue("no-store");
    assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  private String asAda(String type, byte[] body) {
    var answer = door.ask("POST", "invitations", type, body, Given.MAIL, Given.PASSWORD);
    return answer.status() + " " + answer.text().replaceAll(".*\"error\":\"([^\"]*)\".*", "$1");
  }

  private long refused(String mail) {
    var begun = System.nanoTime();
    var answer = door.ask("GET", "devices", null, mail, "a wrong password");
    var took = System.nanoTime() - begun;
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text()).isEqualTo(REFUSED);
    return took;
  }
}
