package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody learns who tries the scripts' door without being let in: nothing. */
class SignInIT {

  /** As many as an account has for free. */
  private static final int TRIES = 3;

  private static final int TOGETHER = 8;
  private static final String TIMED = "timed@example.org";
  private static final String PERSONS = "a quiet harbour town";
  private static final String REFUSED = "{\"error\":\"sign-in.refused\",\"arguments\":[]}";

  private final ScriptDoor door = new ScriptDoor(Given.product());

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void unknownWrongAndLockedAreOneAnswerAfterAboutTheSameTime() {
    Given.secondAdministrator(TIMED, PERSONS);
    var wrong = quickest(() -> refused(TIMED, "a wrong password"));
    refused(TIMED, "the one that closes the account for a moment");
    refused(TIMED, PERSONS);
    var locked = quickest(() -> refused(TIMED, "a wrong password"));
    var unknown = quickest(() -> refused("nobody@example.org", "a wrong password"));
    assertThat((double) wrong / unknown).as("wrong").isBetween(0.4, 2.5);
    assertThat((double) locked / unknown).as("locked").isBetween(0.4, 2.5);
    assertThat(Math.min(Math.min(wrong, locked), unknown))
        .as("a password was checked")
        .isGreaterThan(10_000_000);
  }

  @Test
  void aNameThatNoDatabaseTakesIsUnknown() {
    refused(Given.MAIL + "\0", Given.PASSWORD);
  }

  @Test
  void scriptsThatStartTogetherAreLetInTogether() throws Exception {
    var together = "together@example.org";
    Given.secondAdministrator(together, PERSONS);
    var threads = Executors.newFixedThreadPool(TOGETHER);
    try {
      Callable<Integer> script = () -> once(together);
      for (var answer : threads.invokeAll(Collections.nCopies(TOGETHER, script)))
        assertThat(answer.get()).isEqualTo(200);
    } finally {
      threads.shutdown();
    }
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

  private static int once(String mail) {
    try (var own = new ScriptDoor(Given.product())) {
      return own.ask("GET", "devices", null, mail, PERSONS).status();
    }
  }

  private static long quickest(LongSupplier took) {
    return LongStream.generate(took).limit(TRIES).min().orElseThrow();
  }

  private long refused(String mail, String password) {
    var begun = System.nanoTime();
    var answer = door.ask("GET", "devices", null, mail, password);
    var took = System.nanoTime() - begun;
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text()).isEqualTo(REFUSED);
    return took;
  }
}
