package org.chatelaine.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.Test;

class OpenSessionTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Person ada =
      new Person(
          SpaceId.DEFAULT,
          new MailAddress("ada@example.org"),
          new PersonName("Ada"),
          Actor.Role.ADMINISTRATOR,
          Language.ENGLISH,
          NOON);

  @Test
  void theConsoleForgetsSoonerThanThePortal() {
    assertThat(session(Face.ADMIN).holds(NOON.plus(Duration.ofMinutes(14)))).isTrue();
    assertThat(session(Face.ADMIN).holds(NOON.plus(Duration.ofMinutes(15)))).isFalse();
    assertThat(session(Face.PORTAL).holds(NOON.plus(Duration.ofMinutes(29)))).isTrue();
    assertThat(session(Face.PORTAL).holds(NOON.plus(Duration.ofMinutes(30)))).isFalse();
  }

  @Test
  void noSessionLastsLongerThanTwelveHoursHoweverMuchItIsUsed() {
    var now = NOON.plus(Duration.ofHours(12));
    var used = new OpenSession(ada, Face.PORTAL, SessionLevel.PASSWORD, now, NOON, now);
    assertThat(used.holds(now.minusSeconds(1))).isTrue();
    assertThat(used.holds(now)).isFalse();
  }

  @Test
  void whoeverIsShutOutIsOutAtOnce() {
    ada.disable(NOON);
    assertThat(session(Face.ADMIN).holds(NOON)).isFalse();
  }

  @Test
  void useIsWrittenDownOnceAMinuteAtMost() {
    assertThat(session(Face.ADMIN).wantsTouch(NOON.plusSeconds(59))).isFalse();
    assertThat(session(Face.ADMIN).wantsTouch(NOON.plusSeconds(60))).isTrue();
  }

  @Test
  void nobodyIsAnAdministratorAtThePortal() {
    assertThat(ada.actor(Face.ADMIN, null).isAdministrator()).isTrue();
    assertThat(ada.actor(Face.PORTAL, null).isAdministrator()).isFalse();
  }

  private OpenSession session(Face face) {
    return new OpenSession(ada, face, SessionLevel.PASSWORD, NOON, NOON, NOON.plus(face.longest()));
  }
}
