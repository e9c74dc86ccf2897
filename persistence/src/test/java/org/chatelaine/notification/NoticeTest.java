package org.chatelaine.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nBcc: eve@example.org", "a\nb", "a\u0000b", "a\u0085b"})
  void aHeaderOfTwoLinesIsRefused(String header) {
    assertThatThrownBy(() -> new NoticeRequest("ada@example.org", header, "", "", null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NoticeRequest(header, "subject", "", "", null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theFifthFailureGivesUpAndKeepsTheTextForWhoeverPutsThingsRight() {
    var notice = notice();
    for (int i = 1; i < Notice.MOST_ATTEMPTS; i++) {
      notice.failed("no");
      assertThat(notice.isWaiting()).isTrue();
      assertThat(notice.plain()).isNotNull();
    }
    notice.failed("x".repeat(1000));
    assertThat(notice.state()).isEqualTo(NoticeState.FAILED);
    assertThat(notice.plain()).isNotNull();

    notice.triedAgain(NOON);
    assertThat(notice.isWaiting()).isTrue();
    for (int i = 1; i < Notice.MOST_ATTEMPTS; i++) notice.failed("no");
    assertThat(notice.isWaiting()).isTrue();
  }

  @Test
  void whatIsGivenUpIsForgottenAndNotTriedAgain() {
    var notice = notice();
    notice.givenUp();
    assertThat(notice.plain()).isNotNull();
    for (int i = 0; i < Notice.MOST_ATTEMPTS; i++) notice.failed("no");

    notice.givenUp();

    assertThat(notice.plain()).isNull();
    assertThat(notice.html()).isNull();
    assertThatThrownBy(() -> notice.triedAgain(NOON)).hasMessage("notice.forgotten");
  }

  @Test
  void whatWasSentIsForgotten() {
    var notice = notice();
    notice.sent(NOON);
    assertThat(notice.state()).isEqualTo(NoticeState.SENT);
    assertThat(notice.plain()).isNull();
  }

  private static Notice notice() {
    var request = new NoticeRequest("ada@example.org", "subject", "text", "<p>text</p>", null);
    var bytes = new byte[] {1};
    return new Notice(new UUID(1, 1), SpaceId.DEFAULT, request, bytes, bytes, NOON);
  }
}
