package org.chatelaine.platform.apple.service;

import com.eatthepath.pushy.apns.ApnsClient;
import com.eatthepath.pushy.apns.DeliveryPriority;
import com.eatthepath.pushy.apns.PushNotificationResponse;
import com.eatthepath.pushy.apns.PushType;
import com.eatthepath.pushy.apns.util.SimpleApnsPushNotification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.chatelaine.kernel.Clocks;

/**
 * Hands pushes to Apple: one under way per device, and none while Apple asks for patience (429,
 * 503), which it is given longer each time.
 */
final class PushPost implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(PushPost.class.getName());
  private static final Duration KEPT_BY_APPLE = Duration.ofDays(7);
  private static final Duration SHORTEST_PATIENCE =
      Duration.ofMillis(Long.getLong("chatelaine.retry", 10_000));
  private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(15);

  private final ApnsClient apple;
  private final Clocks clock;
  private final Map<UUID, CompletableFuture<PushFate>> underWay = new ConcurrentHashMap<>();
  private volatile Instant notBefore = Instant.EPOCH;
  private volatile Duration patience = SHORTEST_PATIENCE;

  PushPost(ApnsClient apple, Clocks clock) {
    this.apple = apple;
    this.clock = clock;
  }

  /** Sends one, unless one to the same device is under way: then that one's fate is told. */
  CompletableFuture<PushFate> send(PushLetter letter) {
    if (clock.now().isBefore(notBefore)) return CompletableFuture.completedFuture(PushFate.LATER);
    var fate = new CompletableFuture<PushFate>();
    var other = underWay.putIfAbsent(letter.device(), fate);
    if (other != null) return other;
    apple
        .sendNotification(notification(letter))
        .whenComplete(
            (response, failure) -> {
              underWay.remove(letter.device());
              fate.complete(failure == null ? fate(letter, response) : lost(failure));
            });
    return fate;
  }

  private SimpleApnsPushNotification notification(PushLetter letter) {
    return new SimpleApnsPushNotification(
        letter.token(),
        letter.topic(),
        "{\"mdm\":\"" + escaped(letter.magic()) + "\"}",
        clock.now().plus(KEPT_BY_APPLE),
        DeliveryPriority.IMMEDIATE,
        PushType.MDM);
  }

  private PushFate fate(PushLetter letter, PushNotificationResponse<?> response) {
    if (response.isAccepted()) {
      patience = SHORTEST_PATIENCE;
      return PushFate.ACCEPTED;
    }
    var reason = response.getRejectionReason().orElse("no reason");
    return switch (response.getStatusCode()) {
      case 410 -> PushFate.DEAD;
      case 429, 500, 503 -> wait(reason);
      default -> {
        LOG.log(System.Logger.Level.WARNING, "Apple refuses {0}: {1}", letter, reason);
        yield PushFate.REFUSED;
      }
    };
  }

  private PushFate lost(Throwable failure) {
    return wait(String.valueOf(failure.getMessage()));
  }

  private synchronized PushFate wait(String reason) {
    var now = clock.now();
    if (now.isBefore(notBefore)) return PushFate.LATER;
    LOG.log(System.Logger.Level.WARNING, "No push for {0}: {1}", patience, reason);
    notBefore = now.plus(patience);
    var longer = patience.multipliedBy(2);
    patience = longer.compareTo(LONGEST_PATIENCE) < 0 ? longer : LONGEST_PATIENCE;
    return PushFate.LATER;
  }

  private static String escaped(String magic) {
    var kept = new StringBuilder();
    for (var letter : magic.toCharArray()) {
      if (letter == '"' || letter == '\\') kept.append('\\');
      if (letter >= ' ') kept.append(letter);
    }
    return kept.toString();
  }

  @Override
  public void close() {
    apple.close();
  }
}
