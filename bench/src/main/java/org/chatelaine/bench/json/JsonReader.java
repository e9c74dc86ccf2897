package org.chatelaine.bench.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON text (RFC 8259) by descent. */
final class JsonReader {
  private static final int DEEPEST = 64;
  private final String text;
  private int at;

  JsonReader(String text) {
    this.text = text;
  }

  Object document() {
    var value = value(0);
    blank();
    if (at < text.length()) throw wrong();
    return value;
  }

  private Object value(int depth) {
    if (depth > DEEPEST) throw wrong();
    blank();
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object(int depth) {
    var object = new LinkedHashMap<String, Object>();
    take('{');
    blank();
    if (peek() == '}') at++;
    else {
      do {
        blank();
        var name = string();
        blank();
        take(':');
        object.put(name, value(depth + 1));
        blank();
      } while (next(','));
      take('}');
    }
    return object;
  }

  private List<Object> array(int depth) {
    var array = new ArrayList<>();
    take('[');
    blank();
    if (peek() == ']') at++;
    else {
      do {
        array.add(value(depth + 1));
        blank();
      } while (next(','));
      take(']');
    }
    return array;
  }

  private String string() {
    take('"');
    var out = new StringBuilder();
    while (peek() != '"') {
      var c = text.charAt(at++);
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    var c = peek();
    at++;
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        if (at + 4 > text.length()) throw wrong();
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      default -> c;
    };
  }

  private Object number() {
    var start = at;
    while (at < text.length() && "+-0123456789.eE".indexOf(text.charAt(at)) >= 0) at++;
    var digits = text.substring(start, at);
    if (digits.isEmpty()) throw wrong();
    return digits.matches("-?\\d{1,18}") ? (Object) Long.valueOf(digits) : Double.valueOf(digits);
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) throw wrong();
    at += word.length();
    return value;
  }

  private void blank() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
  }

  private char peek() {
    if (at >= text.length()) throw wrong();
    return text.charAt(at);
  }

  private boolean next(char c) {
    if (peek() != c) return false;
    at++;
    return true;
  }

  private void take(char c) {
    if (!next(c)) throw wrong();
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("not JSON at " + at);
  }
}
