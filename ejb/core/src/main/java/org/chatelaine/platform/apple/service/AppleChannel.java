package org.chatelaine.platform.apple.service;

import com.eatthepath.pushy.apns.ApnsClientBuilder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.chatelaine.command.service.DeviceChannel;
import org.chatelaine.device.Device;
import org.chatelaine.device.Platform;
import org.chatelaine.device.PushMarks;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.secret.SecretBox;
import org.chatelaine.secret.SecretUnreadable;
import org.chatelaine.setting.SettingChanged;
import org.chatelaine.setting.Settings;

/** Wakes Apple devices by Apple's push service; without a push certificate it does nothing. */
@ApplicationScoped
class AppleChannel implements DeviceChannel {

  private static final int LONGEST_WAIT_SECONDS = 30;

  /** As long as a refused device may take to be rung for again, and some more. */
  private static final Duration SHOWN = Duration.ofDays(1);

  private static final System.Logger LOG = System.getLogger(AppleChannel.class.getName());

  @Inject private PushTokens tokens;
  @Inject private PushMarks marks;
  @Inject private SecretBox box;
  @Inject private Settings settings;
  @Inject private Clocks clock;

  private final Map<SpaceId, PushPost> posts = new ConcurrentHashMap<>();

  @Override
  public Platform platform() {
    return Platform.APPLE;
  }

  @Override
  public Set<UUID> wake(List<UUID> devices) {
    var fates = new LinkedHashMap<Device, CompletableFuture<PushFate>>();
    for (var device : tokens.of(devices)) {
      var post = post(device.spaceId());
      if (post == null) continue;
      letter(device).ifPresent(letter -> fates.put(device, post.send(letter)));
    }
    CompletableFuture.allOf(fates.values().toArray(CompletableFuture<?>[]::new))
        .completeOnTimeout(null, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
        .join();
    tokens.areDead(with(fates, PushFate.DEAD));
    return with(fates, PushFate.LATER).stream().map(Device::id).collect(Collectors.toSet());
  }

  /** Those of a fate; whoever has none yet may still be reached. */
  private static List<Device> with(
      Map<Device, CompletableFuture<PushFate>> fates, PushFate wanted) {
    return fates.entrySet().stream()
        .filter(each -> each.getValue().getNow(PushFate.ACCEPTED) == wanted)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What Apple refused lately; empty when all is well, or nobody was to be woken. */
  Optional<PushRefusal> refusal(SpaceId space) {
    var since = clock.now().minus(SHOWN);
    return Optional.ofNullable(posts.get(space))
        .flatMap(PushPost::refusal)
        .filter(refusal -> refusal.at().isAfter(since));
  }

  /** None for a device whose tokens do not open; its neighbours are woken all the same. */
  private Optional<PushLetter> letter(Device device) {
    try {
      return Optional.of(opened(device));
    } catch (SecretUnreadable unreadable) {
      LOG.log(System.Logger.Level.ERROR, "Device " + device.id() + " cannot be woken", unreadable);
      return Optional.empty();
    }
  }

  private PushLetter opened(Device device) {
    return new PushLetter(
        device.id(),
        device.pushTopic(),
        HexFormat.of().formatHex(box.open(device.pushToken(), "device", "push_token", device.id())),
        new String(
            box.open(device.pushMagic(), "device", "push_magic", device.id()),
            StandardCharsets.UTF_8));
  }

  private PushPost post(SpaceId space) {
    var post = posts.get(space);
    if (post != null) return post;
    return settings
        .secret(space, "push.certificate")
        .map(pkcs12 -> posts.computeIfAbsent(space, any -> connected(space, pkcs12)))
        .orElse(null);
  }

  private PushPost connected(SpaceId space, byte[] pkcs12) {
    var host = settings.get(space, "push.host", ApnsClientBuilder.PRODUCTION_APNS_HOST);
    var port = Integer.parseInt(settings.get(space, "push.port", "443"));
    try {
      var apple =
          new ApnsClientBuilder()
              .setApnsServer(host, port)
              .setClientCredentials(new ByteArrayInputStream(pkcs12), PushIdentity.PASSWORD);
      var trusted = settings.get(space, "push.trust", "");
      if (!trusted.isEmpty())
        apple.setTrustedServerCertificateChain(
            new ByteArrayInputStream(trusted.getBytes(StandardCharsets.US_ASCII)));
      return new PushPost(apple.build(), clock);
    } catch (IOException unusable) {
      throw new IllegalStateException("The push certificate cannot be used", unusable);
    }
  }

  /** What was said of a token with another certificate or host proves nothing any more. */
  void mend(@Observes SettingChanged setting) {
    if (isOfPush(setting)) marks.areAliveAgain(setting.space());
  }

  /** Certificate, host or port: the next push goes by a connection of its own. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingChanged setting) {
    if (!isOfPush(setting)) return;
    var old = posts.remove(setting.space());
    if (old != null) old.close();
  }

  private static boolean isOfPush(SettingChanged setting) {
    return setting.name().startsWith("push.");
  }

  @PreDestroy
  void close() {
    posts.values().forEach(PushPost::close);
  }
}
