package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.junit.jupiter.api.Test;

/** A device that has nothing to do costs no write; when it was seen is written a little later. */
class LastSeenIT {

  private static final int VISITS = 100;
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final String WRITES =
      "select coalesce(sum(calls), 0) from pg_stat_statements"
          + " where query ilike 'update device set last_seen%'";

  private final ScriptDoor door = new ScriptDoor(Given.product());

  @Test
  void manyVisitsAreOneTimeWrittenLater() {
    try (door;
        var phone = Given.enrolledPhone().staysConnected()) {
      phone.visit();
      var id = id(phone);
      var begun = Instant.now();
      assertThat(phone.visit()).isEmpty();
      // Whoever else was seen before is written with it.
      Patience.until(() -> !lastSeen(id).isBefore(begun));
      var start = Instant.now();
      var before = writes();
      for (int visit = 0; visit < VISITS; visit++) assertThat(phone.visit()).isEmpty();
      var last = Instant.now();
      assertThat(phone.visit()).isEmpty();
      Patience.until(() -> !lastSeen(id).isBefore(last));
      assertThat(lastSeen(id)).isBetween(last, Instant.now());
      if (Given.postgres().isEmpty()) return;
      var ticks = Duration.between(start, Instant.now()).dividedBy(EVERY) + 1;
      assertThat(writes() - before).isBetween(1L, ticks);
    }
  }

  private static long writes() {
    return Given.postgres().map(one -> Long.parseLong(one.query(WRITES).get(0))).orElse(0L);
  }

  private Instant lastSeen(String id) {
    var row = door.object(200, "GET", "devices/" + id, null);
    return row.containsKey("lastSeen")
        ? Instant.parse((String) row.get("lastSeen"))
        : Instant.EPOCH;
  }

  private static String id(SimulatedDevice phone) {
    try (var desk = Given.administrator()) {
      return Given.idOf(desk, phone);
    }
  }
}
