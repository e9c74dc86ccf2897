package org.chatelaine.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chatelaine.account.MailAddress;
import org.chatelaine.account.Person;
import org.chatelaine.kernel.Clocks;

/**
 * Remembers for a few minutes from each use, an hour at most, that a password belonged to a hash,
 * so that a script's hundred requests do not cost a hundred slow checks. What is kept is a MAC
 * under a key of this process, over password and hash together: a changed password is a stranger at
 * once.
 */
@ApplicationScoped
public class KnownScripts {

  private static final Duration MEMORY = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST = 1000;
  private static final int TURNS = 64;

  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();
  private final SecretKeySpec key = freshKey();

  @Inject private Clocks clock;

  private record Known(Instant since, Instant until) {

    Known used(Instant now) {
      if (!now.isBefore(until)) return null;
      var most = since.plus(LONGEST);
      var longer = now.plus(MEMORY);
      return new Known(since, longer.isBefore(most) ? longer : most);
    }
  }

  boolean know(Person person, char[] password) {
    if (!person.hasPassword()) return false;
    var now = clock.now();
    var mark = mark(person.passwordHash(), password);
    return known.computeIfPresent(mark, (same, kept) -> kept.used(now)) != null;
  }

  void remember(Person person, char[] password) {
    var now = clock.now();
    known.values().removeIf(kept -> !now.isBefore(kept.until()));
    if (known.size() >= MOST) return;
    known.put(mark(person.passwordHash(), password), new Known(now, now.plus(MEMORY)));
  }

  /**
   * Of scripts that bring the same name and password at once, the second waits until the first is
   * known; or each would be counted as a try before any was found right.
   */
  <T> T inTurn(String mail, char[] password, Supplier<T> check) {
    var turn = mark(MailAddress.keyOf(mail), password).hashCode();
    synchronized (turns[Math.floorMod(turn, TURNS)]) {
      return check.get();
    }
  }

  private String mark(String whose, char[] password) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(whose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      mac.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)));
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static SecretKeySpec freshKey() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return new SecretKeySpec(bytes, "HmacSHA256");
  }
}
