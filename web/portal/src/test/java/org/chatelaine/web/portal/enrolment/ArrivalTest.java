package org.chatelaine.web.portal.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatelaine.enrolment.api.PortalEnrolmentRow;
import org.junit.jupiter.api.Test;

class ArrivalTest {

  private static final UUID ENROLMENT = new UUID(3, 4);
  private static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

  @Test
  void aDeviceIsHereOnlyWhenItIsManagedNotWhenItHasItsCertificate() {
    var close = seen("CERTIFIED", null);
    assertThat(close.isClose()).isTrue();
    assertThat(close.isHere()).isFalse();
    assertThat(close.isOver()).isFalse();

    var here = seen("ACTIVE", new UUID(5, 6));
    assertThat(here.isHere()).isTrue();
    assertThat(here.isOver()).isTrue();
  }

  @Test
  void anotherEnrolmentOfTheSamePersonIsNotThisOne() {
    var row = new PortalEnrolmentRow(new UUID(9, 9), "ACTIVE", NOW, NOW, new UUID(5, 6));
    assertThat(Arrival.of(List.of(row), ENROLMENT, Arrival.none()).isHere()).isFalse();
  }

  @Test
  void waitingEndsWhenTheInvitationIsCancelledOrNobodyComes() {
    assertThat(seen("CANCELLED", null).isOver()).isTrue();
    var waiting = Arrival.none();
    for (int look = 0; look < 600; look++) waiting = Arrival.of(List.of(), ENROLMENT, waiting);
    assertThat(waiting.isOver()).isTrue();
    assertThat(waiting.isHere()).isFalse();
  }

  private static Arrival seen(String state, UUID device) {
    var row = new PortalEnrolmentRow(ENROLMENT, state, NOW, NOW, device);
    return Arrival.of(List.of(row), ENROLMENT, Arrival.none());
  }
}
