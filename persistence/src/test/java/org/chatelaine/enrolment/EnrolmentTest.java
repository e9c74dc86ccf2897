package org.chatelaine.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.device.Platform;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofDays(7));
  private static final UUID THING = new UUID(7, 7);

  private final Enrolment enrolment =
      new Enrolment(SpaceId.DEFAULT, new UUID(1, 1), Platform.APPLE, LATER, NOON);

  @Test
  void goesItsWayFromInvitationToManagedDeviceAndOut() {
    enrolment.issueProfile(NOON);
    enrolment.certify(THING, NOON);
    enrolment.activate(THING, NOON);
    assertThat(enrolment.state()).isEqualTo(EnrolmentState.ACTIVE);
    enrolment.end(NOON);
    assertThat(enrolment.state()).isEqualTo(EnrolmentState.ENDED);
  }

  @Test
  void handsAProfileOutAgainUntilTheDeviceIsManaged() {
    enrolment.issueProfile(NOON);
    enrolment.issueProfile(NOON);
    enrolment.certify(THING, NOON);
    enrolment.issueProfile(NOON);
    enrolment.certify(THING, NOON);
    enrolment.activate(THING, NOON);
    assertThatThrownBy(() -> enrolment.issueProfile(NOON)).isInstanceOf(Refused.class);
  }

  @Test
  void handsNothingOutAfterItsTime() {
    assertThatThrownBy(() -> enrolment.issueProfile(LATER)).hasMessage("enrolment.expired");
  }

  @Test
  void aRenewedCertificateLeavesAManagedDeviceManaged() {
    enrolment.issueProfile(NOON);
    enrolment.certify(THING, NOON);
    enrolment.activate(THING, NOON);
    enrolment.certify(new UUID(8, 8), LATER);
    assertThat(enrolment.state()).isEqualTo(EnrolmentState.ACTIVE);
  }

  @Test
  void aDeviceCannotComeInWithoutACertificate() {
    assertThatThrownBy(() -> enrolment.activate(THING, NOON)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> enrolment.certify(THING, NOON)).isInstanceOf(Refused.class);
  }

  @Test
  void nothingFollowsTheEnd() {
    for (var end : new EnrolmentState[] {EnrolmentState.ENDED, EnrolmentState.CANCELLED})
      for (var next : EnrolmentState.values()) assertThat(end.mayBecome(next)).isFalse();
  }

  @Test
  void aNewInvitationOpensAnExpiredOneAgain() {
    enrolment.expire();
    enrolment.reopen(LATER.plus(Duration.ofDays(7)));
    enrolment.issueProfile(LATER);
    assertThat(enrolment.state()).isEqualTo(EnrolmentState.PROFILE_ISSUED);
  }
}
