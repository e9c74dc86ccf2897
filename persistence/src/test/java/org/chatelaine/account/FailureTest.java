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
    for (int i = 0; i < 3; i++) assertThat(failure.strike(now)).isTrue();
    assertThat(failure.closedUntil()).isNull();
    for (var wait = 2; wait <= 128; wait *= 2) {
      assertThat(failure.strike(now)).isTrue();
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
    for (int i = 0; i < 100; i++) assertThat(failure.strike(NOON.plusSeconds(1))).isFalse();
    assertThat(failure.closedUntil()).isEqualTo(until);
    assertThat(failure.strike(until)).isTrue();
  }

  @Test
  void aDayLaterAllIsForgotten() {
    var failure = new Failure(FailureKind.ACCOUNT, "someone", NOON);
    for (int i = 0; i < 4; i++) failure.strike(NOON);
    assertThat(failure.strike(NOON.plus(Duration.ofHours(24)))).isTrue();
    assertThat(failure.failures()).isEqualTo(1);
    assertThat(failure.closedUntil()).isNull();
  }

  @Test
  void anOfficeBehindOneAddressMaySignInAsOftenAsItLikes() {
    var failure = new Failure(FailureKind.ADDRESS, "office", NOON);
    for (int i = 0; i < 500; i++) {
      assertThat(failure.strike(NOON)).isTrue();
      failure.takeBack();
    }
    assertThat(failure.failures()).isZero();
  }

  @Test
  void fiftyFailuresCloseAnAddressForAQuarterOfAnHour() {
    var failure = new Failure(FailureKind.ADDRESS, "somewhere", NOON);
    for (int i = 0; i < 50; i++) assertThat(failure.strike(NOON)).isTrue();
    assertThat(failure.strike(NOON.plus(Duration.ofMinutes(14)))).isFalse();
    assertThat(failure.strike(NOON.plus(Duration.ofMinutes(15)))).isTrue();
  }
}
