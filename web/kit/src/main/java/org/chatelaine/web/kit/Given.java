package org.chatelaine.web.kit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.chatelaine.kernel.Refused;

/** What an address names; it comes from outside and may be anything. */
public final class Given {

  private Given() {}

  /**
   * The identifier in an address.
   *
   * @throws Refused {@code <feature>.unknown} for what is none, as for what is not there
   */
  public static UUID id(String text, String feature) {
    try {
      return UUID.fromString(text);
    } catch (NullPointerException | IllegalArgumentException none) {
      throw new Refused(feature + ".unknown");
    }
  }

  /** The constant an address names; null where it names none. */
  public static <E extends Enum<E>> E oneOf(Class<E> type, String text) {
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) return constant;
    }
    return null;
  }

  /** The day an address names, as a field for dates writes it; null where it names none. */
  public static LocalDate day(String text) {
    try {
      return text == null || text.length() > 10 ? null : LocalDate.parse(text);
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  /** What somebody typed, without blanks around it; null for nothing. */
  public static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
