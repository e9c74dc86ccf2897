package org.chatelaine.platform.apple.service;

import com.eatthepath.pushy.apns.ApnsClient;
import com.eatthepath.pushy.apns.DeliveryPriority;
import com.eatthepath.pushy.apns.PushNotificationResponse;
import com.eatthepath.pushy.apns.PushType;
import com.eatthepath.pushy.apns.util.SimpleApnsPushNotification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.chatelaine.kernel.Clocks;

/**
 * Hands pushes to Apple: one under way per device, and none while Apple asks for patience: for one
 * device (429), or for all (500, 503), which it is given longer each time.
 */
final class PushPost implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(PushPost.class.getName());
  private static final Duration KEPT_BY_APPLE = Duration.ofDays(7);
  private static final Duration SHORTEST_PATIENCE =
      Duration.ofMillis(Long.getLong("chatelaine.retry", 10_000));
  private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(15);

  private static final Spared NOBODY = new Spared(Instant.EPOCH, PushFate.LATER);

  private final ApnsClient apple;
  private final Clocks clock;
  private final Map<UUID, CompletableFuture<PushFate>> underWay = new ConcurrentHashMap<>();
  private final Map<UUID, Spared> spared = new ConcurrentHashMap<>();
  private volatile Spared all = NOBODY;
  private volatile Duration patience = SHORTEST_PATIENCE;
  private volatile boolean proven;
  private volatile PushRefusal refusal;

  /** Whose push it was that was refused last, when it was of one device. */
  private volatile UUID refused;

  /** Until when nothing is sent, and what becomes of a push meanwhile. */
  private record Spared(Instant until, PushFate fate) {}

  PushPost(ApnsClient apple, Clocks clock) {
    this.apple = apple;
    this.clock = clock;
  }

  /** Sends one, unless one to the same device is under way: then that one's fate is told. */
  CompletableFuture<PushFate> send(PushLetter letter) {
    var known = known(letter.device());
    if (known != null) return CompletableFuture.completedFuture(known);
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

  /** What Apple refused last, and does not take since. */
  Optional<PushRefusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** What becomes of a push without asking Apple; null when Apple is to be asked. */
  private PushFate known(UUID device) {
    var now = clock.now();
    if (now.isBefore(all.until())) return all.fate();
    var one = spared.get(device);
    if (one == null) return null;
    if (now.isBefore(one.until())) return one.fate();
    spared.remove(device, one);
    return null;
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
    if (response.isAccepted()) return accepted(letter);
    var reason = response.getRejectionReason().orElse("no reason");
    return switch (response.getStatusCode()) {
      case 410 -> PushFate.DEAD;
      case 429 -> spare(letter, PushFate.LATER, SHORTEST_PATIENCE.multipliedBy(6));
      case 500, 503 -> wait(reason);
      case 403 -> refused(reason);
      // A wrong host or certificate makes all tokens bad: where others are good it is this one.
      case 400 ->
          proven && reason.equals("BadDeviceToken") ? PushFate.DEAD : refused(letter, reason);
      default -> refused(letter, reason);
    };
  }

  private synchronized PushFate accepted(PushLetter letter) {
    patience = SHORTEST_PATIENCE;
    proven = true;
    if (all.fate() == PushFate.REFUSED) {
      all = NOBODY;
      refusal = null;
    } else if (letter.device().equals(refused)) refusal = null;
    return PushFate.ACCEPTED;
  }

  /** Nothing at all is taken from us. */
  private synchronized PushFate refused(String reason) {
    var now = clock.now();
    if (now.isBefore(all.until())) return PushFate.REFUSED;
    LOG.log(System.Logger.Level.ERROR, "Apple refuses all pushes: {0}", reason);
    all = new Spared(now.plus(LONGEST_PATIENCE), PushFate.REFUSED);
    refusal = new PushRefusal(reason, now);
    return PushFate.REFUSED;
  }

  private PushFate refused(PushLetter letter, String reason) {
    LOG.log(System.Logger.Level.WARNING, "Apple refuses {0}: {1}", letter, reason);
    refused = letter.device();
    refusal = new PushRefusal(reason, clock.now());
    return spare(letter, PushFate.REFUSED, LONGEST_PATIENCE);
  }

  private PushFate spare(PushLetter letter, PushFate fate, Duration time) {
    spared.put(letter.device(), new Spared(clock.now().plus(time), fate));
    return fate;
  }

  private PushFate lost(Throwable failure) {
    return wait(String.valueOf(failure.getMessage()));
  }

  private synchronized PushFate wait(String reason) {
    var now = clock.now();
    if (now.isBefore(all.until())) return PushFate.LATER;
    LOG.log(System.Logger.Level.WARNING, "No push for {0}: {1}", patience, reason);
    all = new Spared(now.plus(patience), PushFate.LATER);
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
