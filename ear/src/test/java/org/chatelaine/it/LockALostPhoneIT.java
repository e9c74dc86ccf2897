package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.chatelaine.bench.apple.Answer;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.junit.jupiter.api.Test;

/** An administrator locks a phone and sees what became of it. */
class LockALostPhoneIT {

  @Test
  void theLockWaitsForThePhoneAndIsAcknowledged() {
    try (var door = Given.administrator();
        var phone = Given.enrolledPhone()) {
      phone.visit();
      var id = Given.idOf(door, phone);
      var target = door.act(id, Map.of("verb", "LOCK", "message", "Please call 555 0100"));
      assertThat(door.command(target)).containsEntry("state", "QUEUED");
      phone.visit();
      assertThat(phone.journal().of("DeviceLock")).hasSize(1);
      assertThat(phone.condition().isLocked()).isTrue();
      assertThat(phone.condition().lockMessage()).isEqualTo("Please call 555 0100");
      assertThat(door.command(target)).containsEntry("state", "ACKNOWLEDGED");
    }
  }

  @Test
  void aBusyPhoneIsAskedAgainOnItsNextVisit() {
    try (var door = Given.administrator();
        var phone = Given.enrolledPhone()) {
      phone.visit();
      phone.answersNext("DeviceLock", 1, Answer.NOT_NOW);
      var target = door.act(Given.idOf(door, phone), "LOCK");
      phone.visit();
      assertThat(door.command(target)).containsEntry("state", "POSTPONED");
      phone.visit();
      assertThat(door.command(target)).containsEntry("state", "ACKNOWLEDGED");
    }
  }

  @Test
  void aLockWhoseAnswerWasLostIsNotSentASecondTime() {
    try (var door = Given.administrator();
        var phone = Given.enrolledPhone()) {
      phone.visit();
      phone.forgetsUnsentResults().answersNext("DeviceLock", 1, Answer.LOST);
      var target = door.act(Given.idOf(door, phone), "LOCK");
      phone.visit();
      phone.visit();
      assertThat(phone.journal().of("DeviceLock")).hasSize(1);
      assertThat(door.command(target)).containsEntry("state", "UNKNOWN");
    }
  }

  @Test
  void aLockThatThePhoneCallsMalformedHasFailedAndIsNotSentAgain() {
    try (var door = Given.administrator();
        var phone = Given.enrolledPhone()) {
      phone.visit();
      phone.answersNext("DeviceLock", 1, Answer.FORMAT_ERROR);
      var id = Given.idOf(door, phone);
      var target = door.act(id, "LOCK");
      var next = door.act(id, "REFRESH");
      phone.visit();
      assertThat(door.command(target))
          .containsEntry("state", "FAILED")
          .containsEntry("reason", "command.reason.malformed");
      assertThat(door.command(next)).as("the one behind it").containsEntry("state", "ACKNOWLEDGED");
      assertThat(phone.visit()).isEmpty();
      assertThat(phone.condition().isLocked()).isFalse();
    }
  }

  @Test
  void theSameWishTwiceIsOneCommand() {
    try (var door = Given.administrator();
        var phone = Given.enrolledPhone()) {
      phone.visit();
      var id = Given.idOf(door, phone);
      assertThat(door.act(id, "LOCK")).isEqualTo(door.act(id, "LOCK"));
      phone.visit();
      assertThat(phone.journal().of("DeviceLock")).hasSize(1);
    }
  }

  @Test
  void anAnswerThatComesTwiceCountsOnce() {
    try (var door = Given.administrator();
        var phone = Given.enrolledPhone()) {
      phone.visit();
      phone.answersNext("DeviceLock", 1, Answer.TWICE);
      var target = door.act(Given.idOf(door, phone), "LOCK");
      phone.visit();
      assertThat(phone.lastStatus()).isEqualTo(200);
      assertThat(door.command(target)).containsEntry("state", "ACKNOWLEDGED");
      assertThat(phone.journal().times(target)).isEqualTo(1);
      assertThat(auditLines("command.acknowledged", phone, about(target))).isEqualTo(1);
      assertThat(auditLines("command.result-refused", phone, "")).isZero();
    }
  }

  @Test
  void anAnswerToWhatNobodyAskedIsWrittenDownAndIgnored() {
    try (var door = Given.administrator();
        var phone = Given.enrolledPhone()) {
      phone.visit();
      phone.answersNext("DeviceLock", 1, Answer.UNKNOWN_UUID);
      var target = door.act(Given.idOf(door, phone), "LOCK");
      phone.visit();
      phone.visit();
      assertThat(door.command(target)).containsEntry("state", "UNKNOWN");
      assertThat(phone.journal().of("DeviceLock")).hasSize(1);
      assertThat(auditLines("command.result-refused", phone, ":text('unknown command')"))
          .isEqualTo(1);
      assertThat(auditLines("command.acknowledged", phone, about(target))).isZero();
    }
  }

  /** A line says in words what it is about; its identifier is what one sees on pointing at it. */
  private static String about(String id) {
    return "[title='" + id + "']";
  }

  /** How many lines the console's audit has of this action by this phone, with this in them. */
  private static int auditLines(String action, SimulatedDevice phone, String part) {
    try (var browser = Browser.plain()) {
      var console = Browser.console(Given.product());
      var page = Browser.signIn(browser, console, Given.MAIL, Given.PASSWORD);
      var asked = "audit/audit?action=" + action + "&actor=" + phone.serial();
      page.navigate(console.resolve(asked).toString());
      var rows = page.locator("tr[data-ri]");
      if (part.isEmpty()) return rows.count();
      return rows.filter(new Locator.FilterOptions().setHas(page.locator(part))).count();
    }
  }
}
