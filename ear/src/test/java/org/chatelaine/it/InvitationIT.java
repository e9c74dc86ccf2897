package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An invitation from the mail server's point of view, and what its link opens and does not. */
class InvitationIT {

  private final Product product = Given.product();
  private final ScriptDoor door = new ScriptDoor(product);

  @AfterEach
  void close() {
    door.object(204, "PUT", "settings", Map.of("mail.host", ""));
    door.close();
  }

  @Test
  void theMailCarriesTheLinkInThePersonsLanguageAndTheListTellsThatItLeft() throws Exception {
    try (var box = new MailBox()) {
      useMailServerAt(box.port());
      var invited =
          door.object(
              201,
              "POST",
              "invitations",
              Map.of("mail", "zoe@example.org", "name", "Zoé <b>", "language", "fr"));
      assertThat(invited).containsEntry("mailed", true);
      var mail = box.next();
      assertThat(mail).contains("To: zoe@example.org\n").contains("Auto-Submitted: auto-generated");
      assertThat(text(mail))
          .contains("Bonjour Zoé <b>,")
          .contains("Bonjour Zoé &lt;b&gt;,")
          .contains((String) invited.get("link"))
          .contains(product.people() + "/my/");
      assertThat(awaited("zoe@example.org", "PENDING")).isTrue();
    }
  }

  @Test
  void withoutAMailServerThereIsTheLink() {
    var invited = invite("yan@example.org");
    assertThat(invited).containsEntry("mailed", false);
    assertThat((String) invited.get("link")).startsWith(product.people() + "/my/go?code=");
    assertThat(state("yan@example.org")).isEqualTo("NOT_SENT");
  }

  @Test
  void aMailServerThatIsAwayStopsNobody() throws Exception {
    int gone;
    try (var box = new MailBox()) {
      gone = box.port();
    }
    useMailServerAt(gone);
    var invited = invite("xaver@example.org");
    assertThat(door.get((String) invited.get("link")).status()).isEqualTo(200);
    assertThat(state("xaver@example.org")).isEqualTo("NOT_SENT");
  }

  @Test
  void theLinkAloneOpensAPageAndNoProfile() {
    var invited = invite("wanda@example.org");
    var page = door.get((String) invited.get("link"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("password").doesNotContain("PayloadType");
    var profile =
        door.get(
            product.people() + "/my/enrolment-profile?enrolment=" + invited.get("enrolmentId"));
    assertThat(profile.status()).isEqualTo(302);
    assertThat(profile.header("Location").orElseThrow()).contains("/my/sign-in");
  }

  @Test
  void aNewLinkMakesTheOldOneWorthlessAndACancelledOneLeadsNowhere() {
    var first = invite("vera@example.org");
    var second = door.object(201, "POST", "invitations/" + first.get("id") + "/resend", Map.of());
    assertThat(second.get("link")).isNotEqualTo(first.get("link"));
    assertThat(second.get("enrolmentId")).isEqualTo(first.get("enrolmentId"));
    assertThat(asksForAPassword(first)).isFalse();
    assertThat(asksForAPassword(second)).isTrue();
    assertThat(door.ask("DELETE", "invitations/" + first.get("id"), null).status()).isEqualTo(204);
    assertThat(asksForAPassword(second)).isFalse();
    assertThat(state("vera@example.org")).isEqualTo("CANCELLED");
    assertThat(door.ask("DELETE", "invitations/" + first.get("id"), null).status()).isEqualTo(409);
  }

  private boolean asksForAPassword(Map<String, Object> invited) {
    return door.get((String) invited.get("link")).text().contains("type=\"password\"");
  }

  private Map<String, Object> invite(String mail) {
    return door.object(201, "POST", "invitations", Map.of("mail", mail, "name", "Somebody"));
  }

  private void useMailServerAt(int port) {
    door.object(
        204,
        "PUT",
        "settings",
        Map.of(
            "mail.host", "127.0.0.1",
            "mail.port", Integer.toString(port),
            "mail.tls", "none",
            "mail.from", "desk@example.org"));
  }

  private boolean awaited(String mail, String state) throws InterruptedException {
    for (int i = 0; i < 50 && !state(mail).equals(state); i++) Thread.sleep(200);
    return state(mail).equals(state);
  }

  @SuppressWarnings("unchecked")
  private String state(String mail) {
    var page = door.object(200, "GET", "invitations?size=500", null);
    return ((List<Map<String, Object>>) page.get("invitations"))
        .stream()
            .filter(row -> row.get("mail").equals(mail))
            .map(row -> (String) row.get("state"))
            .findFirst()
            .orElseThrow();
  }

  /** Both parts of a mail, of which this one is mostly ASCII: quoted-printable (RFC 2045 6.7). */
  private static String text(String mail) {
    assertThat(mail).contains("Content-Transfer-Encoding: quoted-printable");
    var bytes = new ByteArrayOutputStream();
    var lines = mail.replace("=\n", "");
    for (int i = 0; i < lines.length(); i++) {
      var letter = lines.charAt(i);
      var isCode = lines.substring(i).matches("(?s)=[0-9A-F]{2}.*");
      bytes.write(isCode ? HexFormat.fromHexDigits(lines, i + 1, i + 3) : letter);
      if (isCode) i += 2;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
