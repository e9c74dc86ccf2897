package org.chatelaine.configuration.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes XML property lists; the same values in the same order give the same bytes. */
final class Plist {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\""
          + " \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
          + "<plist version=\"1.0\">\n";

  private final StringBuilder text = new StringBuilder(HEAD);

  private Plist() {}

  static byte[] of(Map<String, ?> dictionary) {
    var plist = new Plist();
    plist.value(dictionary);
    return plist.text.append("</plist>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private void value(Object value) {
    if (value instanceof Map<?, ?> map) dictionary(map);
    else if (value instanceof List<?> list) array(list);
    else if (value instanceof Boolean truth) text.append(truth ? "<true/>\n" : "<false/>\n");
    else if (value instanceof byte[] bytes)
      element("data", Base64.getEncoder().encodeToString(bytes));
    else if (value instanceof Integer || value instanceof Long)
      element("integer", value.toString());
    else if (value instanceof String || value instanceof UUID)
      element("string", escaped(value.toString()));
    else throw new IllegalArgumentException("No property list value: " + value);
  }

  private void dictionary(Map<?, ?> map) {
    text.append("<dict>\n");
    map.forEach(
        (key, value) -> {
          element("key", escaped((String) key));
          value(value);
        });
    text.append("</dict>\n");
  }

  private void array(List<?> list) {
    text.append("<array>\n");
    list.forEach(this::value);
    text.append("</array>\n");
  }

  private void element(String name, String content) {
    text.append('<').append(name).append('>').append(content);
    text.append("</").append(name).append(">\n");
  }

  /** XML 1.0 section 2.2: most control characters may not occur at all, so they are left out. */
  private static String escaped(String value) {
    var safe = new StringBuilder(value.length());
    value
        .codePoints()
        .filter(Plist::allowed)
        .forEach(
            point -> {
              switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> safe.appendCodePoint(point);
              }
            });
    return safe.toString();
  }

  private static boolean allowed(int point) {
    return point == '\t'
        || point == '\n'
        || point >= ' ' && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000;
  }
}
