package org.chatelaine.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Message;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.notification.NoticeDue;
import org.chatelaine.notification.NoticeRow;
import org.chatelaine.notification.NoticeState;
import org.chatelaine.notification.Notices;
import org.chatelaine.queue.service.LetterDeleted;
import org.chatelaine.queue.service.LetterRungAgain;
import org.chatelaine.rig.Rig;
import org.chatelaine.secret.MasterKey;
import org.chatelaine.setting.service.SettingDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mail to oneself, and what becomes of mails that do not leave. */
class NoticeDeskTest {

  private static final Actor ADA =
      new Actor(
          Actor.Kind.PERSON,
          new UUID(1, 1),
          "ada@example.org",
          Actor.Role.ADMINISTRATOR,
          SpaceId.DEFAULT,
          null);

  private final Rig world = new Rig();

  NoticeDeskTest() {
    world.put(MasterKey.class, new MasterKey("A".repeat(43) + "="));
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void aTestMailGoesToWhoeverAsksForIt() {
    set(Map.of("mail.host", "mail.example.org", "mail.from", "c@example.org"));

    test(ADA);

    assertThat(mail().recipient()).isEqualTo("ada@example.org");
    assertThat(mail().state()).isEqualTo(NoticeState.WAITING);
    assertThat(world.told(NoticeDue.class)).containsExactly(new NoticeDue(mail().id(), 0));
  }

  @Test
  void withoutAMailServerItIsSaidSo() {
    assertThatThrownBy(() -> test(ADA)).hasMessage("mail.not-set");
    assertThat(world.told(NoticeDue.class)).isEmpty();
  }

  @Test
  void onlyAdministratorsSendTestMails() {
    assertThatThrownBy(() -> test(Actor.anonymous("192.0.2.1"))).hasMessage("actor.not-allowed");
  }

  @Test
  void aMailThatDoesNotLeaveIsThrownBackWithItsCauseUntilItIsGivenUp() {
    testFailsForGood();

    assertThat(mail().state()).isEqualTo(NoticeState.FAILED);
    assertThat(mail().cause()).isNotBlank();
    // Given up is given up: one more ring does nothing.
    inOne(() -> world.the(Postman.class).deliver(mail().id()));
  }

  @Test
  void whoeverRingsAgainHasTheMailWaitAnewWithItsText() {
    testFailsForGood();

    ringAgain();

    assertThat(mail().state()).isEqualTo(NoticeState.WAITING);
    assertThat(mail().attempts()).isZero();
    var letter = world.in(() -> world.the(PostBook.class).letter(mail().id()));
    assertThat(letter.orElseThrow().text().plain()).isEqualTo("It works.");
  }

  @Test
  void ofADeletedRingNothingIsKept() {
    testFailsForGood();

    inOne(() -> world.fire(new LetterDeleted("notice-due", mail().id().toString())));

    assertThatThrownBy(this::ringAgain).hasMessage("notice.forgotten");
  }

  @Test
  void theTextOfAMailThatNobodyCaresForIsKeptForAWeek() {
    testFailsForGood();
    world.passes(Duration.ofDays(6));
    inOne(world.the(NoticeSweeper.class)::sweep);
    ringAgain();
    failsForGood();
    world.passes(Duration.ofDays(8));

    inOne(world.the(NoticeSweeper.class)::sweep);

    assertThatThrownBy(this::ringAgain).hasMessage("notice.forgotten");
  }

  @Test
  void ringsOfOtherQueuesAndOfNoMailAreNoBusinessOfOurs() {
    testFailsForGood();

    inOne(() -> world.fire(new LetterRungAgain("wake-due", mail().id().toString())));
    inOne(() -> world.fire(new LetterRungAgain("notice-due", "poison")));
    inOne(() -> world.fire(new LetterDeleted("notice-due", UUID.randomUUID().toString())));

    assertThat(mail().state()).isEqualTo(NoticeState.FAILED);
  }

  @Test
  void aRingThatWasLostIsMadeUpForSoonAndOneThatIsTriedLater() {
    set(Map.of("mail.host", "localhost", "mail.port", "1", "mail.from", "c@example.org"));
    test(ADA);
    world.passes(Duration.ofMinutes(6));
    assertThat(sweeps()).isEqualTo(1);
    fails();
    world.passes(Duration.ofMinutes(90));
    assertThat(sweeps()).isZero();
    world.passes(Duration.ofHours(1));
    assertThat(sweeps()).isEqualTo(1);
  }

  private int sweeps() {
    world.forget();
    inOne(world.the(NoticeSweeper.class)::sweep);
    return world.told(NoticeDue.class).size();
  }

  private void ringAgain() {
    inOne(() -> world.fire(new LetterRungAgain("notice-due", mail().id().toString())));
  }

  private void testFailsForGood() {
    set(Map.of("mail.host", "localhost", "mail.port", "1", "mail.from", "c@example.org"));
    test(ADA);
    failsForGood();
  }

  private void failsForGood() {
    for (int attempt = 1; attempt <= 5; attempt++) fails();
  }

  private void fails() {
    assertThatThrownBy(() -> inOne(() -> world.the(Postman.class).deliver(mail().id())))
        .isInstanceOf(Undelivered.class)
        .message()
        .isNotBlank();
  }

  @Test
  void aRingNamesAMailByTheTextOfItsId() {
    var mail = UUID.randomUUID();

    assertThat(NoticeBell.heard(saying(mail.toString()))).isEqualTo(mail);
    assertThatThrownBy(() -> NoticeBell.heard(saying("no id")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Message saying(String text) {
    return (Message)
        Proxy.newProxyInstance(
            NoticeDeskTest.class.getClassLoader(),
            new Class<?>[] {Message.class},
            (proxy, method, values) -> text);
  }

  private void set(Map<String, String> values) {
    var desk = world.the(SettingDesk.class);
    inOne(() -> desk.put(ADA, values));
  }

  private void test(Actor actor) {
    var desk = world.the(NoticeDesk.class);
    inOne(() -> desk.test(actor, "A test", "It works."));
  }

  /** What was noted before a failure is kept, as in transactions of their own. */
  private void inOne(Runnable work) {
    var failed =
        world.in(
            () -> {
              try {
                work.run();
                return null;
              } catch (Undelivered undelivered) {
                return undelivered;
              }
            });
    if (failed != null) throw failed;
  }

  private NoticeRow mail() {
    return world.the(Notices.class).page(SpaceId.DEFAULT, Slice.first(10)).rows().get(0);
  }
}
