package org.chatelaine.bench.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes the little JSON that scripts and reports need. Objects are maps, arrays lists,
 * numbers {@link Long} or {@link Double}.
 */
public final class Json {
  private Json() {}

  /** The value of a document; throws {@link IllegalArgumentException} when it is none. */
  public static Object read(String text) {
    return new JsonReader(text).document();
  }

  /** The object of a document. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> readObject(String text) {
    if (read(text) instanceof Map<?, ?> map) return (Map<String, Object>) map;
    throw new IllegalArgumentException("not an object");
  }

  /** An object of these names and values, in turn; null values are left out. */
  public static Map<String, Object> object(Object... namesAndValues) {
    var object = new LinkedHashMap<String, Object>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        object.put((String) namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return object;
  }

  public static String write(Object value) {
    var out = new StringBuilder();
    write(out, value, "\n");
    return out.toString();
  }

  private static void write(StringBuilder out, Object value, String line) {
    var inner = line + "  ";
    if (value instanceof Map<?, ?> map) {
      out.append('{');
      var first = true;
      for (var entry : map.entrySet()) {
        out.append(first ? inner : "," + inner);
        first = false;
        quote(out, (String) entry.getKey());
        out.append(": ");
        write(out, entry.getValue(), inner);
      }
      out.append(first ? "}" : line + "}");
    } else if (value instanceof List<?> list) {
      out.append('[');
      var first = true;
      for (var item : list) {
        out.append(first ? inner : "," + inner);
        first = false;
        write(out, item, inner);
      }
      out.append(first ? "]" : line + "]");
    } else if (value instanceof CharSequence text) {
      quote(out, text);
    } else {
      out.append(value);
    }
  }

  private static void quote(StringBuilder out, CharSequence text) {
    out.append('"');
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') out.append('\\').append((char) c);
              else if (c < ' ') out.append(String.format("\\u%04x", c));
              else out.append((char) c);
            });
    out.append('"');
  }
}
