package org.chatelaine.account;

import java.io.Serializable;
import org.chatelaine.kernel.Refused;

/** What a person is called: one line of at most 200 characters. */
public record PersonName(String value) implements Serializable {

  private static final int LONGEST = 200;

  public PersonName {
    value = value == null ? "" : value.strip();
    var hasControls = value.codePoints().anyMatch(PersonName::breaksALine);
    if (value.isEmpty() || value.length() > LONGEST || hasControls)
      throw new Refused("account.name-malformed");
  }

  /** Control and format characters: line ends, and marks that turn the direction of text. */
  private static boolean breaksALine(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> character >= 0x202A && character <= 0x2069;
      default -> false;
    };
  }
}
