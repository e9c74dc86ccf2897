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
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chatelaine.account.Person;
import org.chatelaine.kernel.Clocks;

/**
 * Remembers for a few minutes that a password belonged to a hash, so that a script's hundred
 * requests do not cost a hundred slow checks. What is kept is a MAC under a key of this process,
 * over password and hash together: a changed password is a stranger at once.
 */
@ApplicationScoped
public class KnownScripts {

  private static final Duration MEMORY = Duration.ofMinutes(5);
  private static final int MOST = 1000;

  private final Map<String, Instant> until = new ConcurrentHashMap<>();
  private final SecretKeySpec key = freshKey();

  @Inject private Clocks clock;

  boolean know(Person person, char[] password) {
    if (!person.hasPassword()) return false;
    var end = until.get(mark(person, password));
    return end != null && clock.now().isBefore(end);
  }

  void remember(Person person, char[] password) {
    var now = clock.now();
    until.values().removeIf(end -> !now.isBefore(end));
    if (until.size() < MOST) until.putIfAbsent(mark(person, password), now.plus(MEMORY));
  }

  private String mark(Person person, char[] password) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(person.passwordHash().getBytes(StandardCharsets.US_ASCII));
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
