package org.chatelaine.platform.apple.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Writes XML plists as Apple writes them. */
public final class PlistWriter {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\""
          + " \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
          + "<plist version=\"1.0\">\n";

  private final StringBuilder out = new StringBuilder(HEAD);

  private PlistWriter() {}

  /**
   * Writes a dictionary in the order of its entries.
   *
   * @param root of String, Integer, Long, Boolean, byte[], List and Map
   */
  public static byte[] write(Map<String, ?> root) {
    var writer = new PlistWriter();
    writer.value(root);
    writer.out.append("</plist>\n");
    return writer.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void value(Object value) {
    if (value instanceof Map<?, ?> map) dict(map);
    else if (value instanceof List<?> list) array(list);
    else if (value instanceof byte[] bytes)
      element("data", Base64.getEncoder().encodeToString(bytes));
    else if (value instanceof Boolean yes) out.append(yes ? "<true/>\n" : "<false/>\n");
    else if (value instanceof Integer || value instanceof Long)
      element("integer", value.toString());
    else if (value instanceof String text) element("string", escaped(text));
    else throw new IllegalArgumentException("A plist cannot hold " + value.getClass());
  }

  private void dict(Map<?, ?> map) {
    out.append("<dict>\n");
    map.forEach(
        (key, value) -> {
          element("key", escaped((String) key));
          value(value);
        });
    out.append("</dict>\n");
  }

  private void array(List<?> list) {
    out.append("<array>\n");
    list.forEach(this::value);
    out.append("</array>\n");
  }

  private void element(String name, String text) {
    out.append('<').append(name).append('>').append(text);
    out.append("</").append(name).append(">\n");
  }

  /** XML 1.0 cannot hold control characters at all: they are left out. */
  private static String escaped(String text) {
    var kept = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      switch (letter) {
        case '<' -> kept.append("&lt;");
        case '>' -> kept.append("&gt;");
        case '&' -> kept.append("&amp;");
        default -> {
          if (letter >= ' ' || letter == '\n' || letter == '\t') kept.append(letter);
        }
      }
    }
    return kept.toString();
  }
}
