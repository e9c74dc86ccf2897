package org.chatelaine.it;

import com.eatthepath.pushy.apns.server.MockApnsServer;
import com.eatthepath.pushy.apns.server.MockApnsServerBuilder;
import com.eatthepath.pushy.apns.server.RejectedNotificationException;
import com.eatthepath.pushy.apns.server.RejectionReason;
import com.eatthepath.pushy.apns.server.UnregisteredDeviceTokenException;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http2.Http2Headers;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.chatelaine.bench.apple.SimulatedDevice;

/** Apple's push service, played by the push library's own mock: it remembers whatever comes. */
final class MockApple implements AutoCloseable {

  /** One push as it came. */
  record Push(String token, String topic, String type, String priority, String body, long at) {}

  private final PushPaper identity = PushPaper.server();
  private final List<Push> pushes = new CopyOnWriteArrayList<>();
  private final Set<String> unregistered = ConcurrentHashMap.newKeySet();
  private final MockApnsServer server;
  private final int port;
  private volatile RejectionReason refusal;

  MockApple() throws Exception {
    server =
        new MockApnsServerBuilder()
            .setServerCredentials(
                new X509Certificate[] {identity.certificate()}, identity.key(), null)
            .setHandlerFactory(session -> this::handle)
            .build();
    port = server.start(0).get(30, TimeUnit.SECONDS);
  }

  private void handle(Http2Headers headers, ByteBuf body) throws RejectedNotificationException {
    var path = headers.path().toString();
    var token = path.substring(path.lastIndexOf('/') + 1);
    pushes.add(
        new Push(
            token,
            String.valueOf(headers.get("apns-topic")),
            String.valueOf(headers.get("apns-push-type")),
            String.valueOf(headers.get("apns-priority")),
            body.toString(StandardCharsets.UTF_8),
            System.nanoTime()));
    if (unregistered.contains(token)) throw new UnregisteredDeviceTokenException(Instant.EPOCH);
    var reason = refusal;
    if (reason != null) throw new RejectedNotificationException(reason);
  }

  int port() {
    return port;
  }

  /** Its certificate in PEM, for whoever is to trust it. */
  String certificate() {
    return identity.pem();
  }

  /** From now on says of the device's token that it is gone (410). */
  void forgets(SimulatedDevice device) {
    unregistered.add(token(device));
  }

  void remembers(SimulatedDevice device) {
    unregistered.remove(token(device));
  }

  /** Refuses everybody so; null ends it. */
  void refuses(RejectionReason reason) {
    refusal = reason;
  }

  /** What came for a device, the oldest first. */
  List<Push> pushesTo(SimulatedDevice device) {
    var token = token(device);
    return pushes.stream().filter(push -> push.token().equalsIgnoreCase(token)).toList();
  }

  void forgetPushes() {
    pushes.clear();
  }

  static String token(SimulatedDevice device) {
    return HexFormat.of().formatHex(device.facts().pushToken());
  }

  @Override
  public void close() throws Exception {
    server.shutdown().get(30, TimeUnit.SECONDS);
  }
}
