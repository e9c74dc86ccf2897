package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A database that goes away and comes back; the embedded one cannot. */
@EnabledIfSystemProperty(named = "chatelaine.story.database", matches = "postgresql")
class TheDatabaseIsAwayIT {

  /** As many as the pool has connections, so that none of the old ones is left. */
  private static final int CALLERS = 30;

  @Test
  void aDeviceIsAskedToComeAgainAndStaysOurs() throws Exception {
    var postgres = Given.postgres().orElseThrow();
    try (var phone = Given.enrolledPhone()) {
      phone.visit();
      var log = new LogSince(Given.product());
      postgres.stop();
      try {
        phone.visit();
        assertThat(phone.lastStatus()).isEqualTo(503);
        var later = Integer.parseInt(phone.lastAnswer().header("Retry-After").orElseThrow());
        assertThat(later).isBetween(30, 90);
        assertThat(phone.lastBody()).isEmpty();
        assertThat(phone.isManaged()).isTrue();
        log.tellsOnce("Turned away a device", " with 503: ");
      } finally {
        postgres.begin();
      }
      Patience.until(TheDatabaseIsAwayIT::everybodyIsAnswered);
      phone.visit();
      assertThat(phone.lastStatus()).isEqualTo(200);
    }
  }

  private static boolean everybodyIsAnswered() {
    var callers = Executors.newFixedThreadPool(CALLERS);
    try {
      var answers = new ArrayList<Future<Integer>>();
      for (int i = 0; i < CALLERS; i++) answers.add(callers.submit(TheDatabaseIsAwayIT::ask));
      var isWell = true;
      for (var answer : answers) isWell &= answer.get() == 200;
      return isWell;
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    } finally {
      callers.shutdown();
    }
  }

  private static int ask() {
    try (var door = new ScriptDoor(Given.product())) {
      return door.ask("GET", "devices?size=1", null).status();
    }
  }
}
