package org.chatelaine.account.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatelaine.kernel.Actor.Role.ADMINISTRATOR;
import static org.chatelaine.kernel.Actor.Role.NONE;
import static org.chatelaine.kernel.Actor.Role.USER;

import java.util.List;
import java.util.UUID;
import org.chatelaine.account.Face;
import org.chatelaine.audit.AuditRow;
import org.chatelaine.audit.service.AuditDesk;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolesTest {

  private final Town town = new Town();
  private UUID ada;
  private UUID bob;
  private Actor asAda;

  @BeforeEach
  void twoPeople() {
    ada = town.administrator("ada@example.org", "a good password");
    bob = town.user("bob@example.org", "another password");
    var token = town.signIn(Face.ADMIN, "ada@example.org", "a good password").token();
    asAda = town.actor(Face.ADMIN, token).orElseThrow();
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void aSecondAdministratorIsMadeAndComesIn() {
    assertThat(town.refusal(Face.ADMIN, "bob@example.org", "another password"))
        .isEqualTo("sign-in.refused");
    give(asAda, bob, ADMINISTRATOR);
    var token = town.signIn(Face.ADMIN, "bob@example.org", "another password").token();
    assertThat(town.actor(Face.ADMIN, token))
        .hasValueSatisfying(actor -> assertThat(actor.isAdministrator()).isTrue());
    assertThat(town.rig.the(AuditDesk.class).of(asAda, List.of(bob), Slice.first(5)).rows())
        .extracting(AuditRow::action)
        .containsExactly("sign-in.accepted", "person.role-changed", "sign-in.refused");
  }

  @Test
  void whoLosesTheRoleIsOutOfTheConsoleAtOnceAndStaysAtThePortal() {
    give(asAda, bob, ADMINISTRATOR);
    var desk = town.signIn(Face.ADMIN, "bob@example.org", "another password").token();
    var phone = town.signIn(Face.PORTAL, "bob@example.org", "another password").token();
    give(asAda, bob, USER);
    assertThat(town.actor(Face.ADMIN, desk)).isEmpty();
    assertThat(town.actor(Face.PORTAL, phone)).isPresent();
    assertThat(town.scriptRefusal("bob@example.org", "another password"))
        .isEqualTo("sign-in.refused");
  }

  @Test
  void theLastAdministratorStaysOne() {
    assertThat(town.refusal(() -> roles().give(asAda, ada, USER)))
        .isEqualTo("account.last-administrator");
    give(asAda, bob, ADMINISTRATOR);
    town.shutOut(bob);
    assertThat(town.refusal(() -> roles().give(asAda, ada, USER)))
        .as("somebody who is shut out does not count")
        .isEqualTo("account.last-administrator");
  }

  @Test
  void oneOfTwoMayLeaveOfTheirOwnAccord() {
    give(asAda, bob, ADMINISTRATOR);
    give(asAda, ada, USER);
    assertThat(town.refusal(Face.ADMIN, "ada@example.org", "a good password"))
        .isEqualTo("sign-in.refused");
  }

  @Test
  void twoWhoShutEachOtherOutAreNotBothGone() {
    give(asAda, bob, ADMINISTRATOR);
    var token = town.signIn(Face.ADMIN, "bob@example.org", "another password").token();
    var asBob = town.actor(Face.ADMIN, token).orElseThrow();
    town.rig.in(() -> town.rig.the(People.class).disable(asAda, bob));
    assertThat(town.refusal(() -> town.rig.the(People.class).disable(asBob, ada)))
        .isEqualTo("account.last-administrator");
  }

  @Test
  void onlyAnAdministratorGivesRolesAndOnlyThoseThereAre() {
    var token = town.signIn(Face.PORTAL, "bob@example.org", "another password").token();
    var asBob = town.actor(Face.PORTAL, token).orElseThrow();
    assertThat(town.refusal(() -> roles().give(asBob, bob, ADMINISTRATOR)))
        .isEqualTo("actor.not-allowed");
    assertThat(town.refusal(() -> roles().give(asAda, bob, NONE)))
        .isEqualTo("account.role-malformed");
    assertThat(town.refusal(() -> roles().give(asAda, new UUID(0, 7), ADMINISTRATOR)))
        .isEqualTo("account.unknown");
  }

  @Test
  void aPersonOfThePortalReadsNoAudit() {
    var token = town.signIn(Face.PORTAL, "bob@example.org", "another password").token();
    var asBob = town.actor(Face.PORTAL, token).orElseThrow();
    var desk = town.rig.the(AuditDesk.class);
    assertThat(town.refusal(() -> desk.page(asBob, Slice.first(1)))).isEqualTo("actor.not-allowed");
    assertThat(town.refusal(() -> desk.of(asBob, List.of(bob), Slice.first(1))))
        .isEqualTo("actor.not-allowed");
  }

  private Roles roles() {
    return town.rig.the(Roles.class);
  }

  private void give(Actor actor, UUID person, Actor.Role role) {
    town.rig.in(() -> roles().give(actor, person, role));
  }
}
