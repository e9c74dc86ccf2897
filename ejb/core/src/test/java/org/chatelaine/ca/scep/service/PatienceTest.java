package org.chatelaine.ca.scep.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private static final String OFFICE = "192.0.2.7";
  private static final String THIEF = "198.51.100.9";

  private final Patience patience = new Patience();
  private Instant now = Instant.parse("2026-06-01T10:00:00Z");

  @Test
  void anAddressThatOnlyFailsIsNotHeardForTheRestOfTheMinute() {
    failed(THIEF, Patience.FAILURES - 1);
    assertThat(patience.isOver(THIEF, now)).isFalse();
    failed(THIEF, 1);
    assertThat(patience.isOver(THIEF, now)).isTrue();
    assertThat(patience.isOver(OFFICE, now)).isFalse();
    now = now.plus(Duration.ofMinutes(1));
    assertThat(patience.isOver(THIEF, now)).isFalse();
  }

  @Test
  void aClockThatIsSetBackShutsNobodyOutForHours() {
    failed(OFFICE, Patience.FAILURES);
    now = now.minus(Duration.ofHours(2));
    assertThat(patience.isOver(OFFICE, now)).isFalse();
  }

  @Test
  void anIpv6HouseholdIsOneAddress() {
    failed("2001:db8:1:2::1", Patience.FAILURES);
    assertThat(patience.isOver("2001:db8:1:2:ffff::9", now)).isTrue();
    assertThat(patience.isOver("2001:db8:1:3::1", now)).isFalse();
  }

  @Test
  void aFloodOfOneCauseHidesNeitherAnotherCauseNorAnotherAddress() {
    failed(THIEF, Patience.FAILURES);
    assertThat(patience.failed(THIEF, "key-size", now)).isFalse();
    assertThat(patience.failed(THIEF, "challenge-used", now)).isTrue();
    assertThat(patience.failed(OFFICE, "key-size", now)).isTrue();
  }

  @Test
  void manyAddressesTogetherCannotFillTheAudit() {
    var written = 0;
    for (int i = 0; i < 2000; i++)
      if (patience.failed("10.0." + i / 200 + "." + i % 200, "key-size", now)) written++;
    assertThat(written).isLessThan(500);
  }

  @Test
  void whatWasNotWrittenIsToldOnceWhenTheMinuteIsOver() {
    failed(THIEF, Patience.FAILURES);
    failed(OFFICE, Patience.WRITTEN + 1);
    patience.isOver(THIEF, now);
    assertThat(patience.unwritten(now)).isEmpty();
    now = now.plus(Duration.ofMinutes(1));
    var left = Patience.FAILURES - Patience.WRITTEN + 1 + 1;
    assertThat(patience.unwritten(now)).contains(new Patience.Unwritten(left, 2, THIEF));
    assertThat(patience.unwritten(now)).isEmpty();
  }

  private void failed(String address, int times) {
    for (int i = 0; i < times; i++) patience.failed(address, "key-size", now);
  }
}
