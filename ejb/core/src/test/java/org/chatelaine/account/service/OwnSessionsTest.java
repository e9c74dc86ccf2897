package org.chatelaine.account.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.chatelaine.account.Face;
import org.chatelaine.account.SessionRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnSessionsTest {

  private static final String ADA = "ada@example.org";
  private static final String PASSWORD = "a good password";

  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void aPersonSeesTheirSessionsAtBothFacesAndNobodyElses() {
    town.administrator(ADA, PASSWORD);
    town.user("bob@example.org", "another password");
    var desk = town.signIn(Face.ADMIN, ADA, PASSWORD).token();
    town.rig.clock.passes(Duration.ofMinutes(2));
    var phone = town.signIn(Face.PORTAL, ADA, PASSWORD).token();
    town.signIn(Face.PORTAL, "bob@example.org", "another password");
    var rows = list(Face.PORTAL, phone);
    assertThat(rows).extracting(SessionRow::face).containsExactly(Face.PORTAL, Face.ADMIN);
    assertThat(rows).extracting(SessionRow::here).containsExactly(true, false);
    assertThat(rows).allSatisfy(row -> assertThat(row.address()).isEqualTo(Town.ADDRESS));
    assertThat(rows).allSatisfy(row -> assertThat(row.agent()).isEqualTo("browser"));
    assertThat(list(Face.ADMIN, desk))
        .filteredOn(SessionRow::here)
        .extracting(SessionRow::face)
        .containsExactly(Face.ADMIN);
  }

  @Test
  void whatStoodUnusedTooLongIsNotListed() {
    town.administrator(ADA, PASSWORD);
    town.signIn(Face.ADMIN, ADA, PASSWORD);
    town.rig.clock.passes(Duration.ofMinutes(16));
    var phone = town.signIn(Face.PORTAL, ADA, PASSWORD).token();
    assertThat(list(Face.PORTAL, phone)).hasSize(1);
  }

  @Test
  void oneOfThemIsEndedAndTheOthersStay() {
    town.administrator(ADA, PASSWORD);
    var desk = town.signIn(Face.ADMIN, ADA, PASSWORD).token();
    var phone = town.signIn(Face.PORTAL, ADA, PASSWORD).token();
    var ada = town.actor(Face.PORTAL, phone).orElseThrow();
    var other = list(Face.PORTAL, phone).stream().filter(row -> !row.here()).findFirst();
    town.rig.in(() -> town.rig.the(OwnSessions.class).end(ada, other.orElseThrow().id()));
    assertThat(town.actor(Face.ADMIN, desk)).isEmpty();
    assertThat(town.actor(Face.PORTAL, phone)).isPresent();
  }

  @Test
  void nobodyEndsTheSessionOfAnother() {
    town.administrator(ADA, PASSWORD);
    town.user("bob@example.org", "another password");
    var adas = town.signIn(Face.ADMIN, ADA, PASSWORD).token();
    var bobs = town.signIn(Face.PORTAL, "bob@example.org", "another password").token();
    var bob = town.actor(Face.PORTAL, bobs).orElseThrow();
    var target = list(Face.ADMIN, adas).get(0).id();
    assertThat(town.refusal(() -> town.rig.the(OwnSessions.class).end(bob, target)))
        .isEqualTo("session.unknown");
    assertThat(town.actor(Face.ADMIN, adas)).isPresent();
  }

  @Test
  void allOthersEndAtOnceAndThisOneStays() {
    town.administrator(ADA, PASSWORD);
    town.user("bob@example.org", "another password");
    var desk = town.signIn(Face.ADMIN, ADA, PASSWORD).token();
    var tablet = town.signIn(Face.PORTAL, ADA, PASSWORD).token();
    var phone = town.signIn(Face.PORTAL, ADA, PASSWORD).token();
    var bobs = town.signIn(Face.PORTAL, "bob@example.org", "another password").token();
    var ada = town.actor(Face.PORTAL, phone).orElseThrow();
    int ended = town.rig.in(() -> town.rig.the(OwnSessions.class).endOthers(ada, phone));
    assertThat(ended).isEqualTo(2);
    assertThat(town.actor(Face.ADMIN, desk)).isEmpty();
    assertThat(town.actor(Face.PORTAL, tablet)).isEmpty();
    assertThat(town.actor(Face.PORTAL, phone)).isPresent();
    assertThat(town.actor(Face.PORTAL, bobs)).isPresent();
  }

  private List<SessionRow> list(Face face, String token) {
    var actor = town.actor(face, token).orElseThrow();
    return town.rig.in(() -> town.rig.the(OwnSessions.class).list(actor, token));
  }
}
