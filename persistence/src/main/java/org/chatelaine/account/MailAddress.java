package org.chatelaine.account;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chatelaine.kernel.Refused;

/**
 * A mail address as somebody wrote it. Narrower than RFC 5321 section 4.1.2 on purpose: no quoted
 * local part, no comments, no control characters, so that it is safe in a mail's header.
 */
public record MailAddress(String value) implements Serializable {

  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]++(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]++)*+"
              + "@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?"
              + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?)*");

  public MailAddress {
    if (value == null) throw new Refused("account.mail-malformed");
    value = value.strip();
    if (value.length() > LONGEST || !FORM.matcher(value).matches())
      throw new Refused("account.mail-malformed");
  }

  /** What makes two spellings one address: case does not count. */
  public String key() {
    return keyOf(value);
  }

  /**
   * The same for text that may be no address at all, as somebody typed it at a sign-in. PostgreSQL
   * takes no NUL; what stands in its place is in no address either.
   */
  public static String keyOf(String typed) {
    var key = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT).replace('\0', '\uFFFD');
    return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
  }

  /** The part before the at sign. */
  public String local() {
    return value.substring(0, value.lastIndexOf('@'));
  }

  @Override
  public String toString() {
    return value;
  }
}
