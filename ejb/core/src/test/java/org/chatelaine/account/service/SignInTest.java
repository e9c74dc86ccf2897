package org.chatelaine.account.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatelaine.account.Face;
import org.chatelaine.account.api.Visit;
import org.chatelaine.audit.AuditRow;
import org.chatelaine.audit.AuditRows;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.secret.Passwords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {

  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void theRightPasswordBeginsASessionAtItsFaceOnly() {
    town.administrator("ada@example.org", "a good password");
    var signedIn = town.signIn(Face.ADMIN, "ADA@example.org", "a good password");
    assertThat(town.actor(Face.ADMIN, signedIn.token()))
        .hasValueSatisfying(actor -> assertThat(actor.isAdministrator()).isTrue());
    assertThat(town.actor(Face.PORTAL, signedIn.token())).isEmpty();
    assertThat(town.actor(Face.ADMIN, signedIn.token() + "x")).isEmpty();
  }

  @Test
  void anAdministratorIsAnOrdinaryPersonAtThePortal() {
    town.administrator("ada@example.org", "a good password");
    var signedIn = town.signIn(Face.PORTAL, "ada@example.org", "a good password");
    assertThat(town.actor(Face.PORTAL, signedIn.token()))
        .hasValueSatisfying(actor -> assertThat(actor.isAdministrator()).isFalse());
  }

  @Test
  void unknownWrongClosedShutOutAndNotAllowedAreOneAnswer() {
    var ada = town.administrator("ada@example.org", "a good password");
    town.user("bob@example.org", "another password");
    assertThat(town.refusal(Face.ADMIN, "nobody@example.org", "a good password"))
        .isEqualTo("sign-in.refused");
    assertThat(town.refusal(Face.ADMIN, "", "")).isEqualTo("sign-in.refused");
    assertThat(town.refusal(Face.ADMIN, "ada@example.org", "wrong")).isEqualTo("sign-in.refused");
    assertThat(town.refusal(Face.ADMIN, "bob@example.org", "another password"))
        .isEqualTo("sign-in.refused");
    town.shutOut(ada);
    assertThat(town.refusal(Face.ADMIN, "ada@example.org", "a good password"))
        .isEqualTo("sign-in.refused");
  }

  @Test
  void aNameThatNoDatabaseTakesIsUnknownAndCounted() {
    town.administrator("ada@example.org", "a good password");
    for (int i = 0; i < 50; i++)
      assertThat(town.refusal(Face.ADMIN, "ada@example.org\0" + i, "a good password"))
          .isEqualTo("sign-in.refused");
    assertThat(town.refusal(Face.ADMIN, "ada@example.org", "a good password"))
        .as("the address is closed")
        .isEqualTo("sign-in.refused");
  }

  @Test
  void whoHasNoPasswordCannotSignInWithNone() {
    town.user("bob@example.org", null);
    assertThat(town.refusal(Face.PORTAL, "bob@example.org", "")).isEqualTo("sign-in.refused");
  }

  @Test
  void afterTooManyFailuresEvenTheRightPasswordWaits() {
    town.administrator("ada@example.org", "a good password");
    for (int i = 0; i < 4; i++) town.refusal(Face.ADMIN, "ada@example.org", "wrong" + i);
    assertThat(town.refusal(Face.ADMIN, "ada@example.org", "a good password"))
        .isEqualTo("sign-in.refused");
    town.rig.clock.passes(Duration.ofSeconds(2));
    town.signIn(Face.ADMIN, "ada@example.org", "a good password");
    for (int i = 0; i < 3; i++) town.refusal(Face.ADMIN, "ada@example.org", "wrong" + i);
    town.signIn(Face.ADMIN, "ada@example.org", "a good password");
  }

  @Test
  void anAddressThatFailsForManyPeopleIsClosedForAll() {
    town.administrator("ada@example.org", "a good password");
    for (int i = 0; i < 50; i++) town.refusal(Face.ADMIN, "guess" + i + "@example.org", "x");
    assertThat(town.refusal(Face.ADMIN, "ada@example.org", "a good password"))
        .isEqualTo("sign-in.refused");
    town.rig.clock.passes(Duration.ofMinutes(15));
    town.signIn(Face.ADMIN, "ada@example.org", "a good password");
  }

  @Test
  void whoTookASessionActsAndFailsUnderTheirOwnAddress() {
    var thief = "198.51.100.7";
    town.administrator("ada@example.org", "a good password");
    var token = town.signIn(Face.ADMIN, "ada@example.org", "a good password").token();
    var stolen = town.actor(Face.ADMIN, token, thief).orElseThrow();
    assertThat(stolen.address()).isEqualTo(thief);
    for (int i = 0; i < 50; i++)
      assertThat(town.refusal(() -> town.again(stolen, token, "guessed")))
          .isEqualTo("sign-in.refused");
    town.rig.clock.passes(Duration.ofMinutes(6));
    assertThat(town.refusal(() -> town.again(stolen, token, "a good password")))
        .as("the thief's network is closed")
        .isEqualTo("sign-in.refused");
    town.signIn(Face.ADMIN, "ada@example.org", "a good password");
  }

  @Test
  void aClosedAddressCostsNoPasswordCheckNoCountAndOneRowOfTheAudit() {
    var checks = new AtomicInteger();
    town.rig.put(Passwords.class, counting(checks));
    town.administrator("ada@example.org", "a good password");
    for (int i = 0; i < 50; i++) town.refusal(Face.ADMIN, "guess" + i + "@example.org", "x");
    assertThat(checks).hasValue(50);
    for (int i = 0; i < 20; i++)
      assertThat(town.refusal(Face.ADMIN, "ada@example.org", "a good password"))
          .isEqualTo("sign-in.refused");
    assertThat(checks).as("hashed for nobody behind a closed address").hasValue(50);
    assertThat(audited()).hasSize(51).first().isEqualTo("sign-in.address-closed");
    town.rig.clock.passes(Duration.ofMinutes(15));
    town.signIn(Face.ADMIN, "ada@example.org", "a good password");
    for (int i = 0; i < 52; i++) town.refusal(Face.ADMIN, "guess" + i + "@example.org", "x");
    assertThat(audited()).hasSize(51 + 1 + 50 + 1);
  }

  @Test
  void unknownWrongShutOutAndClosedAccountsCostOnePasswordCheckEach() {
    var checks = new AtomicInteger();
    town.rig.put(Passwords.class, counting(checks));
    town.administrator("ada@example.org", "a good password");
    var eve = town.administrator("eve@example.org", "another password");
    town.shutOut(eve);
    town.refusal(Face.ADMIN, "nobody@example.org", "x");
    assertThat(checks).hasValue(1);
    town.refusal(Face.ADMIN, "eve@example.org", "another password");
    assertThat(checks).hasValue(2);
    for (int i = 0; i < 6; i++) town.refusal(Face.ADMIN, "ada@example.org", "wrong");
    assertThat(checks).as("the last two while the account waits").hasValue(8);
  }

  private static Passwords counting(AtomicInteger checks) {
    return new Passwords() {
      @Override
      public boolean matches(char[] password, String hash) {
        checks.incrementAndGet();
        return super.matches(password, hash);
      }
    };
  }

  private List<String> audited() {
    var rows = town.rig.the(AuditRows.class).page(SpaceId.DEFAULT, Slice.first(500)).rows();
    return rows.stream().map(AuditRow::action).toList();
  }

  @Test
  void aSessionEndsWhenItStandsUnusedAndLastsWhileItIsUsed() {
    town.administrator("ada@example.org", "a good password");
    var token = town.signIn(Face.ADMIN, "ada@example.org", "a good password").token();
    for (int i = 0; i < 10; i++) {
      town.rig.clock.passes(Duration.ofMinutes(14));
      assertThat(town.actor(Face.ADMIN, token)).isPresent();
    }
    town.rig.clock.passes(Duration.ofMinutes(15));
    assertThat(town.actor(Face.ADMIN, token)).isEmpty();
  }

  @Test
  void whatAPageAsksByItselfKeepsNoSessionAlive() {
    town.administrator("ada@example.org", "a good password");
    var token = town.signIn(Face.ADMIN, "ada@example.org", "a good password").token();
    var page = new Visit(token, Town.ADDRESS, true);
    for (int minute = 0; minute < 14; minute++) {
      town.rig.clock.passes(Duration.ofMinutes(1));
      assertThat(town.actor(Face.ADMIN, page)).isPresent();
    }
    town.rig.clock.passes(Duration.ofMinutes(1));
    assertThat(town.actor(Face.ADMIN, page)).isEmpty();
  }

  @Test
  void aChangedPasswordEndsEverySession() {
    town.administrator("ada@example.org", "a good password");
    var here = town.signIn(Face.ADMIN, "ada@example.org", "a good password").token();
    var there = town.signIn(Face.PORTAL, "ada@example.org", "a good password").token();
    var ada = town.actor(Face.ADMIN, here).orElseThrow();
    assertThat(town.refusal(() -> town.change(ada, "wrong", "an even better one")))
        .isEqualTo("sign-in.refused");
    assertThat(town.refusal(() -> town.change(ada, "a good password", "short")))
        .isEqualTo("password.too-short");
    assertThat(town.actor(Face.ADMIN, here)).isPresent();
    town.rig.in(() -> town.change(ada, "a good password", "an even better one"));
    assertThat(town.actor(Face.ADMIN, here)).isEmpty();
    assertThat(town.actor(Face.PORTAL, there)).isEmpty();
    town.signIn(Face.ADMIN, "ada@example.org", "an even better one");
  }

  @Test
  void whoChangesWhileTheirPasswordIsCheckedDoesNotComeIn() {
    town.administrator("ada@example.org", "a good password");
    var book = town.rig.the(SignInBook.class);
    var checked = town.rig.in(() -> book.byMail("ada@example.org").orElseThrow());
    var ada = checked.actor(Face.ADMIN, Town.ADDRESS);
    town.rig.in(() -> town.change(ada, "a good password", "an even better one"));
    assertThat(town.rig.in(() -> book.begin(checked, Face.ADMIN, Town.ADDRESS, null))).isEmpty();
    var again = town.rig.in(() -> book.byMail("ada@example.org").orElseThrow());
    town.shutOut(ada.id());
    assertThat(town.rig.in(() -> book.begin(again, Face.ADMIN, Town.ADDRESS, null))).isEmpty();
    assertThat(town.refusal(() -> town.rig.the(PasswordBook.class).replace(ada, checked, "hash")))
        .isEqualTo("sign-in.refused");
  }

  @Test
  void aSessionBegunWhileThePasswordChangesEndsWithTheOthersOrNeverBegins() throws Exception {
    town.administrator("ada@example.org", "a good password");
    var checked = town.rig.in(() -> town.rig.the(SignInBook.class).byMail("ada@example.org"));
    var ada = checked.orElseThrow();
    var here = town.rig.the(PasswordBook.class);
    try (var beside = town.rig.beside()) {
      var there = beside.the(SignInBook.class);
      var begun =
          town.rig.first(
              () -> here.replace(ada.actor(Face.ADMIN, Town.ADDRESS), ada, "another hash"),
              beside,
              () -> there.begin(ada, Face.ADMIN, Town.ADDRESS, null));
      assertThat(begun).isEmpty();
    }
  }

  @Test
  void aScriptIsKnownAgainButNotAfterItsPasswordChanged() {
    town.administrator("ada@example.org", "a good password");
    var script = town.script("ada@example.org", "a good password");
    assertThat(script.kind()).isEqualTo(Actor.Kind.SCRIPT);
    town.script("ada@example.org", "a good password");
    var ada = town.signIn(Face.ADMIN, "ada@example.org", "a good password").token();
    var actor = town.actor(Face.ADMIN, ada).orElseThrow();
    town.rig.in(() -> town.change(actor, "a good password", "an even better one"));
    assertThat(town.scriptRefusal("ada@example.org", "a good password"))
        .isEqualTo("sign-in.refused");
  }

  @Test
  void aScriptThatKeepsComingIsCheckedOnceAnHour() {
    var checks = new AtomicInteger();
    town.rig.put(Passwords.class, counting(checks));
    town.administrator("ada@example.org", "a good password");
    for (int minute = 0; minute < 60; minute += 4) {
      town.script("ada@example.org", "a good password");
      town.rig.clock.passes(Duration.ofMinutes(4));
    }
    assertThat(checks).hasValue(1);
    town.script("ada@example.org", "a good password");
    assertThat(checks).hasValue(2);
    town.rig.clock.passes(Duration.ofMinutes(5));
    town.script("ada@example.org", "a good password");
    assertThat(checks).as("after a pause").hasValue(3);
  }

  @Test
  void ofScriptsThatComeTogetherOneIsCheckedAndTheOthersWait() throws Exception {
    var scripts = town.rig.the(KnownScripts.class);
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var first =
          threads.submit(
              () ->
                  scripts.inTurn(
                      "ada@example.org",
                      "a good password".toCharArray(),
                      () -> {
                        begun.countDown();
                        return waited(goOn);
                      }));
      begun.await();
      var second =
          threads.submit(
              () ->
                  scripts.inTurn(
                      "ADA@example.org", "a good password".toCharArray(), () -> "second"));
      assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      goOn.countDown();
      assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("first");
      assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("second");
    } finally {
      threads.shutdownNow();
    }
  }

  private static String waited(CountDownLatch until) {
    try {
      until.await();
      return "first";
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void aScriptOfSomebodyShutOutIsRefusedThoughItWasKnown() {
    var ada = town.administrator("ada@example.org", "a good password");
    town.script("ada@example.org", "a good password");
    town.shutOut(ada);
    assertThat(town.scriptRefusal("ada@example.org", "a good password"))
        .isEqualTo("sign-in.refused");
  }

  @Test
  void thePasswordGivenAgainFreshensOnlyOnesOwnSession() {
    town.administrator("ada@example.org", "a good password");
    town.administrator("eve@example.org", "an evil password");
    var ada = town.signIn(Face.ADMIN, "ada@example.org", "a good password").token();
    var eve = town.signIn(Face.ADMIN, "eve@example.org", "an evil password").token();
    town.rig.clock.passes(Duration.ofMinutes(10));
    assertThat(town.fresh(ada)).isFalse();
    var evesActor = town.actor(Face.ADMIN, eve).orElseThrow();
    assertThat(town.refusal(() -> town.again(evesActor, ada, "an evil password")))
        .isEqualTo("session.ended");
    assertThat(town.fresh(ada)).isFalse();
    var adasActor = town.actor(Face.ADMIN, ada).orElseThrow();
    town.rig.in(() -> town.again(adasActor, ada, "a good password"));
    assertThat(town.fresh(ada)).isTrue();
  }

  @Test
  void theAuditTellsWhoCameInAndWhoDidNotAndNoPassword() {
    town.administrator("ada@example.org", "a good password");
    town.refusal(Face.ADMIN, "ada@example.org", "a wrong password");
    town.refusal(Face.ADMIN, "my password typed as a name", "x");
    town.signIn(Face.ADMIN, "ada@example.org", "a good password");
    var rows = town.rig.the(AuditRows.class).page(SpaceId.DEFAULT, Slice.first(10)).rows();
    assertThat(rows)
        .extracting(AuditRow::action)
        .containsExactly("sign-in.accepted", "sign-in.refused", "sign-in.refused");
    assertThat(rows.toString()).doesNotContain("password");
  }
}
