package org.chatelaine.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailureTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void threeTriesAreFreeAndThenEachWaitIsTwiceAsLong() {
    var failure = new Failure(FailureKind.ACCOUNT, "someone", NOON);
    var now = NOON;
    for (int i = 0; i < 3; i++) assertThat(failure.strike(now)).isEqualTo(Chance.GIVEN);
    assertThat(failure.closedUntil()).isNull();
    for (var wait = 2; wait <= 128; wait *= 2) {
      assertThat(failure.strike(now)).isEqualTo(Chance.GIVEN);
      assertThat(failure.closedUntil()).isEqualTo(now.plusSeconds(wait));
      now = failure.closedUntil();
    }
  }

  @Test
  void theWaitNeverGrowsBeyondFiveMinutes() {
    for (int failures : new int[] {12, 13, 40, 1_000_000})
      assertThat(FailureKind.ACCOUNT.closedAfter(failures)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void triesWhileClosedAreRefusedAndDoNotMakeItLonger() {
    var failure = new Failure(FailureKind.ACCOUNT, "someone", NOON);
    for (int i = 0; i < 4; i++) failure.strike(NOON);
    var until = failure.closedUntil();
    for (int i = 0; i < 100; i++)
      assertThat(failure.strike(NOON.plusSeconds(1)).isGiven()).isFalse();
    assertThat(failure.closedUntil()).isEqualTo(until);
    assertThat(failure.strike(until)).isEqualTo(Chance.GIVEN);
  }

  @Test
  void aDayLaterAllIsForgotten() {
    var failure = new Failure(FailureKind.ACCOUNT, "someone", NOON);
    for (int i = 0; i < 4; i++) failure.strike(NOON);
    assertThat(failure.strike(NOON.plus(Duration.ofHours(24)))).isEqualTo(Chance.GIVEN);
    assertThat(failure.failures()).isEqualTo(1);
    assertThat(failure.closedUntil()).isNull();
  }

  @Test
  void anOfficeBehindOneAddressMaySignInAsOftenAsItLikes() {
    var failure = new Failure(FailureKind.ADDRESS, "office", NOON);
    for (int i = 0; i < 500; i++) {
      assertThat(failure.strike(NOON)).isEqualTo(Chance.GIVEN);
      failure.takeBack();
    }
    assertThat(failure.failures()).isZero();
  }

  @Test
  void fiftyFailuresCloseAnAddressForAQuarterOfAnHour() {
    var failure = new Failure(FailureKind.ADDRESS, "somewhere", NOON);
    for (int i = 0; i < 50; i++) assertThat(failure.strike(NOON)).isEqualTo(Chance.GIVEN);
    assertThat(failure.strike(NOON.plus(Duration.ofMinutes(14)))).isEqualTo(Chance.REFUSED_FIRST);
    assertThat(failure.strike(NOON.plus(Duration.ofMinutes(15)))).isEqualTo(Chance.GIVEN);
  }
}
