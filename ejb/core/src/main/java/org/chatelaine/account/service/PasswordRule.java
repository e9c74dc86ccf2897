package org.chatelaine.account.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatelaine.account.MailAddress;
import org.chatelaine.kernel.Refused;

/**
 * What a new password must be: 10 to 128 characters, not among the commonest, without the name in
 * the mail address. No classes of characters are asked for: they make passwords worse (NIST SP
 * 800-63B section 5.1.1.2).
 */
final class PasswordRule {

  static final int SHORTEST = 10;
  static final int LONGEST = 128;
  private static final int SHORTEST_NAME = 4;
  private static final int FEWEST_DIFFERENT = 4;
  private static final Set<String> COMMON = read("common-passwords.txt");

  private PasswordRule() {}

  /** Refuses, with {@code password.…}, what is no good password for this person. */
  static void check(char[] password, MailAddress mail) {
    if (password == null || password.length < SHORTEST)
      throw new Refused("password.too-short", SHORTEST);
    if (password.length > LONGEST) throw new Refused("password.too-long", LONGEST);
    var lower = new String(password).toLowerCase(Locale.ROOT);
    var name = mail.local().toLowerCase(Locale.ROOT);
    if (name.length() >= SHORTEST_NAME && lower.contains(name))
      throw new Refused("password.has-name");
    if (COMMON.contains(lower) || lower.chars().distinct().count() < FEWEST_DIFFERENT)
      throw new Refused("password.too-common");
  }

  private static Set<String> read(String file) {
    try (var in = PasswordRule.class.getResourceAsStream(file);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().map(String::strip).collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
