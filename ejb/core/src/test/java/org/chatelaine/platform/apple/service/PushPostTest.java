package org.chatelaine.platform.apple.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.pushy.apns.ApnsClient;
import com.eatthepath.pushy.apns.ApnsClientBuilder;
import com.eatthepath.pushy.apns.server.MockApnsServer;
import com.eatthepath.pushy.apns.server.MockApnsServerBuilder;
import com.eatthepath.pushy.apns.server.PushNotificationHandler;
import com.eatthepath.pushy.apns.server.RejectedNotificationException;
import com.eatthepath.pushy.apns.server.RejectionReason;
import com.eatthepath.pushy.apns.server.UnregisteredDeviceTokenException;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http2.Http2Headers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.rig.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pushes against the library's own mock of Apple's server. */
class PushPostTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final UUID DEVICE = new UUID(0, 7);
  private static final UUID OTHER = new UUID(0, 8);

  private final TestClock clock = new TestClock();
  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
  private final List<String> types = Collections.synchronizedList(new ArrayList<>());
  private volatile PushNotificationHandler apple = (headers, payload) -> {};
  private MockApnsServer server;
  private ApnsClient client;

  @BeforeEach
  void start() throws Exception {
    var identity = ServerIdentity.make("CN=localhost", Instant.ofEpochSecond(4_000_000_000L));
    server =
        new MockApnsServerBuilder()
            .setServerCredentials(
                new X509Certificate[] {identity.certificate()}, identity.key(), null)
            .setHandlerFactory(session -> this::handle)
            .build();
    var port = server.start(0).get(30, TimeUnit.SECONDS);
    client =
        new ApnsClientBuilder()
            .setApnsServer("localhost", port)
            .setTrustedServerCertificateChain(identity.certificate())
            .setClientCredentials(
                new ByteArrayInputStream(identity.pkcs12()), PushIdentity.PASSWORD)
            .build();
  }

  @AfterEach
  void stop() {
    // Both take two seconds to be quiet; nobody has to wait for that.
    client.close();
    server.shutdown();
  }

  private void handle(Http2Headers headers, ByteBuf payload) throws RejectedNotificationException {
    bodies.add(payload.toString(StandardCharsets.UTF_8));
    types.add(String.valueOf(headers.get("apns-push-type")));
    apple.handlePushNotification(headers, payload);
  }

  @Test
  void sayNothingButTheMagic() throws Exception {
    assertThat(send()).isEqualTo(PushFate.ACCEPTED);

    assertThat(bodies).containsExactly("{\"mdm\":\"magic\"}");
    assertThat(types).containsExactly("mdm");
  }

  @Test
  void aTokenThatAppleDoesNotKnowAnyMoreIsDead() throws Exception {
    apple =
        (headers, payload) -> {
          throw new UnregisteredDeviceTokenException(NOW);
        };

    assertThat(send()).isEqualTo(PushFate.DEAD);
  }

  @Test
  void whenADeviceIsWokenTooOftenItAloneIsSparedForAWhile() throws Exception {
    apple = refusing(RejectionReason.TOO_MANY_REQUESTS);
    var post = post();

    assertThat(fate(post, DEVICE)).isEqualTo(PushFate.LATER);
    assertThat(fate(post, DEVICE)).isEqualTo(PushFate.LATER);
    assertThat(bodies).hasSize(1);

    apple = (headers, payload) -> {};
    assertThat(fate(post, OTHER)).isEqualTo(PushFate.ACCEPTED);
    assertThat(fate(post, DEVICE)).isEqualTo(PushFate.LATER);
    clock.passes(Duration.ofMinutes(1));
    assertThat(fate(post, DEVICE)).isEqualTo(PushFate.ACCEPTED);
  }

  @Test
  void whileAppleIsUnavailableNobodyIsWoken() throws Exception {
    apple = refusing(RejectionReason.SERVICE_UNAVAILABLE);
    var post = post();

    assertThat(fate(post, DEVICE)).isEqualTo(PushFate.LATER);
    assertThat(fate(post, OTHER)).isEqualTo(PushFate.LATER);

    assertThat(bodies).hasSize(1);
    assertThat(post.refusal()).isEmpty();
  }

  @Test
  void aTokenOfAnotherTopicIsRefusedAndNobodyElseSuffers() throws Exception {
    apple = refusing(RejectionReason.DEVICE_TOKEN_NOT_FOR_TOPIC);
    var post = post();
    assertThat(fate(post, DEVICE)).isEqualTo(PushFate.REFUSED);
    assertThat(fate(post, DEVICE)).isEqualTo(PushFate.REFUSED);
    assertThat(bodies).hasSize(1);

    apple = (headers, payload) -> {};
    assertThat(fate(post, OTHER)).isEqualTo(PushFate.ACCEPTED);
    assertThat(post.refusal()).contains(new PushRefusal("DeviceTokenNotForTopic", NOW));
  }

  @Test
  void whatWasRefusedOfADeviceIsToldUntilThatDeviceIsWoken() throws Exception {
    apple = refusing(RejectionReason.DEVICE_TOKEN_NOT_FOR_TOPIC);
    var post = post();
    fate(post, DEVICE);
    apple = (headers, payload) -> {};
    clock.passes(Duration.ofMinutes(15));

    fate(post, OTHER);
    assertThat(post.refusal()).isPresent();
    assertThat(fate(post, DEVICE)).isEqualTo(PushFate.ACCEPTED);
    assertThat(post.refusal()).isEmpty();
  }

  @Test
  void aBadTokenIsDeadOnlyWhereOthersAreGood() throws Exception {
    apple = refusing(RejectionReason.BAD_DEVICE_TOKEN);
    var post = post();
    assertThat(fate(post, DEVICE)).isEqualTo(PushFate.REFUSED);
    assertThat(post.refusal()).contains(new PushRefusal("BadDeviceToken", NOW));

    apple = (headers, payload) -> {};
    assertThat(fate(post, OTHER)).isEqualTo(PushFate.ACCEPTED);
    apple = refusing(RejectionReason.BAD_DEVICE_TOKEN);
    clock.passes(Duration.ofMinutes(15));

    assertThat(fate(post, DEVICE)).isEqualTo(PushFate.DEAD);
  }

  @Test
  void aCertificateThatIsNotTakenSparesAppleAllPushesAndIsToldUntilItIs() throws Exception {
    apple = refusing(RejectionReason.BAD_CERTIFICATE);
    var post = post();
    assertThat(fate(post, DEVICE)).isEqualTo(PushFate.REFUSED);
    assertThat(fate(post, OTHER)).isEqualTo(PushFate.REFUSED);
    assertThat(bodies).hasSize(1);
    assertThat(post.refusal()).contains(new PushRefusal("BadCertificate", NOW));

    apple = (headers, payload) -> {};
    clock.passes(Duration.ofMinutes(15));

    assertThat(fate(post, OTHER)).isEqualTo(PushFate.ACCEPTED);
    assertThat(post.refusal()).isEmpty();
  }

  private PushFate send() throws Exception {
    return fate(post(), DEVICE);
  }

  private PushPost post() {
    return new PushPost(client, new Clocks(clock));
  }

  private static PushFate fate(PushPost post, UUID device) throws Exception {
    var letter = new PushLetter(device, PushTopic.TEST, "ab".repeat(32), "magic");
    return post.send(letter).get(30, TimeUnit.SECONDS);
  }

  private static PushNotificationHandler refusing(RejectionReason reason) {
    return (headers, payload) -> {
      throw new RejectedNotificationException(reason);
    };
  }
}
