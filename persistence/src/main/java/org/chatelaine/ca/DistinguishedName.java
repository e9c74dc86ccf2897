package org.chatelaine.ca;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chatelaine.kernel.Refused;

/** A subject as the product sets it: attributes in their order, the widest first. */
public record DistinguishedName(List<Part> parts) implements Serializable {

  private static final Set<String> TYPES =
      Set.of("C", "ST", "L", "O", "OU", "CN", "UID", "SERIALNUMBER");

  /** The upper bound of X.520 for a common name, an organisation and their kin. */
  private static final int LONGEST = 64;

  /** One attribute: a type such as {@code CN}, and its value. */
  public record Part(String type, String value) implements Serializable {

    public Part {
      if (!TYPES.contains(type)) throw new Refused("ca.name-unknown-part", type);
      value = cut(value.replaceAll("\\p{Cntrl}", " ").strip());
      if (value.isEmpty()) throw new Refused("ca.name-empty-part", type);
    }

    private static String cut(String value) {
      var points = value.codePointCount(0, value.length());
      return points <= LONGEST ? value : value.substring(0, value.offsetByCodePoints(0, LONGEST));
    }
  }

  public DistinguishedName {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || parts.size() > 8) throw new Refused("ca.name-malformed");
  }

  /**
   * A name of types and values in turn: {@code of("O", "Example", "CN", "phone-1")}. Values are cut
   * at 64 characters, the most X.520 allows.
   */
  public static DistinguishedName of(String... typesAndValues) {
    var parts = new ArrayList<Part>();
    for (int i = 0; i + 1 < typesAndValues.length; i += 2)
      parts.add(new Part(typesAndValues[i], typesAndValues[i + 1]));
    return new DistinguishedName(parts);
  }

  /** Reads what {@link #toString()} wrote. */
  public static DistinguishedName parse(String text) {
    var parts = new ArrayList<Part>();
    var word = new StringBuilder();
    String type = null;
    for (int i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (letter == '\\' && i + 1 < text.length()) {
        word.append(text.charAt(++i));
      } else if (letter == '=' && type == null) {
        type = word.toString().strip();
        word.setLength(0);
      } else if (letter == ',' && type != null) {
        parts.add(new Part(type, word.toString()));
        word.setLength(0);
        type = null;
      } else {
        word.append(letter);
      }
    }
    if (type == null) throw new Refused("ca.name-malformed");
    parts.add(new Part(type, word.toString()));
    return new DistinguishedName(parts);
  }

  /** {@code O=Example,CN=phone-1}, with a backslash before a comma, equals sign or backslash. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    for (var part : parts) {
      if (!text.isEmpty()) text.append(',');
      text.append(part.type()).append('=').append(part.value().replaceAll("[\\\\,=]", "\\\\$0"));
    }
    return text.toString();
  }
}
