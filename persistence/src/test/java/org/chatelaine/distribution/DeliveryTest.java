package org.chatelaine.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatelaine.distribution.DeliveryState.FAILED;
import static org.chatelaine.distribution.DeliveryState.PENDING;
import static org.chatelaine.distribution.DeliveryState.REMOVED;
import static org.chatelaine.distribution.DeliveryState.REMOVING;
import static org.chatelaine.distribution.DeliveryState.SENT;
import static org.chatelaine.distribution.DeliveryState.VERIFIED;
import static org.chatelaine.distribution.DeliveryState.VERIFYING;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final RetryPolicy POLICY = new RetryPolicy(Duration.ofMinutes(2));
  private static final UUID VERSION = new UUID(3, 3);

  private final Delivery delivery = wanting(VERSION);

  @Test
  void isVerifiedByTheListAndNotByTheAcknowledgement() {
    delivery.sent(NOW);
    assertThat(delivery.state()).isEqualTo(SENT);
    delivery.acknowledged(NOW);
    assertThat(delivery.state()).isEqualTo(VERIFYING);
    delivery.profileSeen(false, NOW);
    assertThat(delivery.state()).isEqualTo(VERIFIED);
    assertThat(delivery.dueAt()).isNull();
  }

  @Test
  void aCertificateNeedsBothListsInWhateverOrder() {
    delivery.acknowledged(NOW);
    delivery.profileSeen(true, NOW);
    assertThat(delivery.state()).isEqualTo(VERIFYING);
    delivery.certificateSeen(NOW);
    assertThat(delivery.state()).isEqualTo(VERIFIED);

    var other = wanting(VERSION);
    other.acknowledged(NOW);
    other.certificateSeen(NOW);
    assertThat(other.state()).isEqualTo(VERIFYING);
    other.profileSeen(true, NOW);
    assertThat(other.state()).isEqualTo(VERIFIED);
  }

  @Test
  void whatWasSeenOfAnEarlierTryDoesNotCount() {
    delivery.acknowledged(NOW);
    delivery.profileSeen(true, NOW);
    delivery.failed("certificate-missing", POLICY, NOW);
    delivery.acknowledged(NOW);
    delivery.certificateSeen(NOW);

    assertThat(delivery.state()).isEqualTo(VERIFYING);
  }

  @Test
  void isTriedThreeTimesMoreEachLaterThanTheLastAndThenGivenUp() {
    for (var wait : new long[] {2, 10, 50}) {
      delivery.failed("no", POLICY, NOW);
      assertThat(delivery.state()).isEqualTo(PENDING);
      assertThat(delivery.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(wait)));
    }
    delivery.failed("still no", POLICY, NOW);

    assertThat(delivery.state()).isEqualTo(FAILED);
    assertThat(delivery.reason()).isEqualTo("still no");
    assertThat(delivery.attempts()).isEqualTo(3);
    assertThat(delivery.dueAt()).isNull();
  }

  @Test
  void aPersonGivesItAllItsRetriesBack() {
    for (int i = 0; i < 4; i++) delivery.failed("no", POLICY, NOW);
    delivery.again(NOW);

    assertThat(delivery.state()).isEqualTo(PENDING);
    assertThat(delivery.attempts()).isZero();
    assertThat(delivery.reason()).isNull();
    assertThat(delivery.dueAt()).isEqualTo(NOW);
  }

  @Test
  void aLateAcknowledgementIsStillTaken() {
    delivery.givenUp("expired", NOW);
    delivery.acknowledged(NOW);
    assertThat(delivery.state()).isEqualTo(VERIFYING);
  }

  @Test
  void whatWasVerifiedAndIsLostStartsAnew() {
    delivery.acknowledged(NOW);
    delivery.profileSeen(false, NOW);
    delivery.lost("distribution.reason.profile-missing", NOW);

    assertThat(delivery.state()).isEqualTo(PENDING);
    assertThat(delivery.dueAt()).isEqualTo(NOW);
    assertThat(delivery.attempts()).isZero();
  }

  @Test
  void aRemovalStaysARemovalThroughItsRetries() {
    var removal = removal();
    removal.sent(NOW);
    assertThat(removal.state()).isEqualTo(REMOVING);
    removal.failed("no", POLICY, NOW);
    assertThat(removal.state()).isEqualTo(REMOVING);
    removal.removalRefused("not there", NOW);
    removal.gone(NOW);

    assertThat(removal.state()).isEqualTo(REMOVED);
    assertThat(removal.reason()).isNull();
  }

  @Test
  void aFailedRemovalIsAskedForAgainAsARemoval() {
    var removal = removal();
    for (int i = 0; i < 4; i++) removal.failed("no", POLICY, NOW);
    assertThat(removal.state()).isEqualTo(FAILED);
    removal.again(NOW);
    assertThat(removal.state()).isEqualTo(REMOVING);
  }

  @Test
  void whatIsRemovedCannotBeSentAgain() {
    var removal = removal();
    removal.acknowledged(NOW);
    removal.gone(NOW);
    assertThatThrownBy(() -> removal.again(NOW))
        .isInstanceOf(Refused.class)
        .hasMessage("distribution.nothing-to-send");
  }

  @Test
  void whatIsOnItsWayAnyhowIsNotSentAgain() {
    assertThatThrownBy(() -> delivery.again(NOW)).hasMessage("distribution.under-way");
    delivery.sent(NOW);
    assertThatThrownBy(() -> delivery.again(NOW)).hasMessage("distribution.under-way");
    var removal = removal();
    assertThatThrownBy(() -> removal.again(NOW)).hasMessage("distribution.under-way");
  }

  @Test
  void whatWaitsForItsNextTryIsSentNow() {
    delivery.failed("no", POLICY, NOW);
    delivery.again(NOW);
    assertThat(delivery.dueAt()).isEqualTo(NOW);
    delivery.acknowledged(NOW);
    delivery.again(NOW);
    assertThat(delivery.state()).isEqualTo(PENDING);
  }

  @Test
  void refusesAMoveThatIsNotOnTheWay() {
    delivery.acknowledged(NOW);
    delivery.profileSeen(false, NOW);
    assertThatThrownBy(() -> delivery.givenUp("no", NOW)).hasMessage("distribution.cannot-become");
  }

  private static Delivery wanting(UUID version) {
    return new Delivery(
        new UUID(1, 1), SpaceId.DEFAULT, new UUID(2, 2), new UUID(4, 4), null, version, NOW);
  }

  private static Delivery removal() {
    return wanting(null);
  }
}
