package org.chatelaine.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.UUID;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.notification.NoticeText;
import org.junit.jupiter.api.Test;

class MailerTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Mailer mailer = new Mailer(new Clocks(Clock.fixed(NOW, ZoneOffset.UTC)));

  @Test
  void aMailHasPlainTextFirstAndHtmlAsItsRicherAlternative() throws Exception {
    var message = message("Votre appareil", "zoe@example.org", "Bonjour Zoé", "<p>Zoé</p>");
    var parts = (MimeMultipart) message.getContent();

    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain; charset=UTF-8");
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Bonjour Zoé");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html; charset=UTF-8");
    assertThat(message.getSentDate()).isEqualTo(Date.from(NOW));
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getFrom()[0]).hasToString("chatelaine@example.org");
  }

  @Test
  void aSubjectInJapaneseIsEncodedAsMailWantsIt() throws Exception {
    var message = message("デバイスの登録", "zoe@example.org", "x", "x");
    var bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);

    assertThat(bytes.toString(StandardCharsets.US_ASCII)).contains("Subject: =?UTF-8?");
    assertThat(message.getSubject()).isEqualTo("デバイスの登録");
  }

  @Test
  void anAddressThatIsNoneIsRefusedBeforeAnythingIsSent() {
    assertThatThrownBy(() -> message("x", "nobody at all", "x", "x"))
        .isInstanceOf(MessagingException.class);
  }

  @Test
  void whereNobodyListensTheCauseIsOneLine() throws Exception {
    int port;
    try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    var letter = letter("x", "zoe@example.org", "x", "x");
    assertThatThrownBy(() -> mailer.send(letter, server("localhost", port)))
        .isInstanceOfSatisfying(
            MessagingException.class,
            failed -> assertThat(Mailer.cause(failed)).contains("localhost").doesNotContain("\n"));
  }

  @Test
  void aCauseHasNoLineEndsAndARefusalItsKey() {
    assertThat(Mailer.cause(new MessagingException("550 no\r\nsuch user")))
        .isEqualTo("550 no such user");
    assertThat(Mailer.cause(new MessagingException())).isEqualTo("MessagingException");
    assertThat(Mailer.cause(new Refused("mail.not-set"))).isEqualTo("mail.not-set");
  }

  private MimeMessage message(String subject, String to, String plain, String html)
      throws MessagingException {
    var server = server("localhost", 25);
    var session = Session.getInstance(server.properties());
    return mailer.message(letter(subject, to, plain, html), server, session);
  }

  private static Letter letter(String subject, String to, String plain, String html) {
    var text = new NoticeText(plain, html);
    return new Letter(UUID.randomUUID(), SpaceId.DEFAULT, to, subject, text);
  }

  private static MailServer server(String host, int port) {
    return new MailServer(
        host, port, null, null, "chatelaine@example.org", MailServer.Security.NONE);
  }
}
