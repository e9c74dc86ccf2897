package org.chatelaine.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.device.Platform;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.Test;

class InvitationTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant END = NOON.plus(Duration.ofDays(7));

  private final Invitation mailed = invitation(true);

  @Test
  void waitsUntilItsMailHasLeft() {
    assertThat(mailed.state(NOON)).isEqualTo(InvitationState.NOT_SENT);
    mailed.sent(NOON);
    assertThat(mailed.state(NOON)).isEqualTo(InvitationState.PENDING);
    mailed.sent(NOON);
    assertThat(mailed.state(NOON)).isEqualTo(InvitationState.PENDING);
  }

  @Test
  void isOpenUntilTheMomentItsTimeIsOver() {
    assertThatCode(() -> mailed.mustBeOpen(END.minusMillis(1))).doesNotThrowAnyException();
    assertThatThrownBy(() -> mailed.mustBeOpen(END)).hasMessage("invitation.expired");
    assertThat(mailed.state(END)).isEqualTo(InvitationState.EXPIRED);
  }

  @Test
  void setsAFirstPasswordOnceAndOnlyWhileItIsOpen() {
    assertThat(mailed.maySetPassword(END)).isFalse();
    mailed.passwordWasSet(NOON);
    assertThatThrownBy(() -> mailed.passwordWasSet(NOON)).hasMessage("invitation.used");
  }

  @Test
  void aLinkForAFurtherDeviceOfOnesOwnSetsNoPassword() {
    assertThat(invitation(false).maySetPassword(NOON)).isFalse();
  }

  @Test
  void aRenewedOneSetsNoSecondPassword() {
    mailed.passwordWasSet(NOON);
    mailed.renew("other", END.plus(Duration.ofDays(7)));
    assertThat(mailed.maySetPassword(NOON)).isFalse();
    assertThat(mailed.state(END)).isEqualTo(InvitationState.NOT_SENT);
  }

  @Test
  void whatIsCancelledOrCompletedStaysSo() {
    mailed.cancel(NOON);
    assertThatThrownBy(() -> mailed.renew("other", END)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> mailed.mustBeOpen(NOON)).hasMessage("invitation.cancelled");
    var completed = invitation(true);
    completed.complete(NOON);
    assertThatThrownBy(() -> completed.cancel(NOON)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> completed.mustBeOpen(NOON)).hasMessage("invitation.completed");
  }

  private static Invitation invitation(boolean givesPassword) {
    var enrolment = new Enrolment(SpaceId.DEFAULT, new UUID(1, 1), Platform.APPLE, END, NOON);
    return new Invitation(enrolment, "en", givesPassword, "hash", END, NOON);
  }
}
