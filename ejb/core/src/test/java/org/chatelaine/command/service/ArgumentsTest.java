package org.chatelaine.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void whatWasWrittenIsRead() {
    var said = Map.of("message", "Où? 日本", "pin", "000001");

    assertThat(Arguments.read(Arguments.write(said))).isEqualTo(said);
  }

  @Test
  void theNextRingComesLaterEachTimeButWithinSixHours() {
    var now = Instant.EPOCH;

    assertThat(Backoff.next(now, 0)).isEqualTo(now.plusSeconds(30));
    assertThat(Backoff.next(now, 2)).isEqualTo(now.plusSeconds(120));
    assertThat(Backoff.next(now, 500)).isEqualTo(now.plus(Duration.ofHours(6)));
  }
}
