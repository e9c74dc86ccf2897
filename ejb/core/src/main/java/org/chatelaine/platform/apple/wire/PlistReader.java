package org.chatelaine.platform.apple.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads XML plists and nothing else of XML. There is no document type but Apple's own, which is
 * skipped; no entity but the five of XML and characters by number; no attribute but the version;
 * depth, number of values and size are bounded. What is not here cannot be abused.
 */
public final class PlistReader {

  private static final int LARGEST = 4 << 20;
  private static final int DEEPEST = 64;
  private static final int MOST_VALUES = 50_000;

  private final XmlText xml;
  private int values;

  private PlistReader(XmlText xml) {
    this.xml = xml;
  }

  /** Reads a plist whose root is a dictionary, from at most four mebibytes of UTF-8. */
  public static Dict read(byte[] bytes) {
    if (bytes.length > LARGEST) throw new MalformedPlist("too large");
    var reader = new PlistReader(new XmlText(text(bytes)));
    return reader.document();
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new MalformedPlist("not UTF-8");
    }
  }

  private Dict document() {
    xml.skipProlog();
    var open = xml.tag();
    if (!open.equals("plist")) throw new MalformedPlist("not a plist");
    var root = value(xml.tag(), 0);
    if (!xml.tag().equals("/plist")) throw new MalformedPlist("more than one value");
    xml.end();
    if (root instanceof Dict dict) return dict;
    throw new MalformedPlist("the root is no dict");
  }

  private Object value(String tag, int depth) {
    if (depth > DEEPEST) throw new MalformedPlist("too deep");
    if (++values > MOST_VALUES) throw new MalformedPlist("too many values");
    return switch (tag) {
      case "dict" -> dict(depth);
      case "array" -> array(depth);
      case "string" -> xml.textUntil("/string");
      case "data" -> data(xml.textUntil("/data"));
      case "integer" -> integer(xml.textUntil("/integer").strip());
      case "real" -> real(xml.textUntil("/real").strip());
      case "date" -> new PlistDate(xml.textUntil("/date").strip());
      case "true/" -> true;
      case "false/" -> false;
      case "true" -> emptied("/true", true);
      case "false" -> emptied("/false", false);
      case "dict/" -> new Dict(Map.of());
      case "array/" -> List.of();
      case "string/" -> "";
      case "data/" -> new byte[0];
      default -> throw new MalformedPlist("an unknown or misplaced element");
    };
  }

  private Dict dict(int depth) {
    var entries = new LinkedHashMap<String, Object>();
    for (var tag = xml.tag(); !tag.equals("/dict"); tag = xml.tag()) {
      var key = key(tag);
      if (entries.containsKey(key)) throw new MalformedPlist("a key twice");
      entries.put(key, value(xml.tag(), depth + 1));
    }
    return new Dict(entries);
  }

  private String key(String tag) {
    if (tag.equals("key/")) return "";
    if (!tag.equals("key")) throw new MalformedPlist("a value without key");
    return xml.textUntil("/key");
  }

  private List<Object> array(int depth) {
    var list = new ArrayList<>();
    for (var tag = xml.tag(); !tag.equals("/array"); tag = xml.tag())
      list.add(value(tag, depth + 1));
    return list;
  }

  private Object emptied(String close, boolean value) {
    if (!xml.textUntil(close).isBlank()) throw new MalformedPlist("text in a boolean");
    return value;
  }

  private static byte[] data(String base64) {
    try {
      return Base64.getDecoder().decode(withoutBlanks(base64));
    } catch (IllegalArgumentException notBase64) {
      throw new MalformedPlist("data that is no base64");
    }
  }

  private static String withoutBlanks(String text) {
    var kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (letter != '\n' && letter != '\t' && letter != ' ' && letter != '\r') kept.append(letter);
    }
    return kept.toString();
  }

  private static Long integer(String text) {
    try {
      return text.startsWith("0x") ? Long.valueOf(text.substring(2), 16) : Long.valueOf(text);
    } catch (NumberFormatException notOne) {
      throw new MalformedPlist("an integer that is none");
    }
  }

  private static Double real(String text) {
    try {
      if (text.length() > 64) throw new MalformedPlist("a real that is none");
      return Double.valueOf(text);
    } catch (NumberFormatException notOne) {
      throw new MalformedPlist("a real that is none");
    }
  }
}
