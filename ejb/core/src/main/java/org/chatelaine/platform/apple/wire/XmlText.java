package org.chatelaine.platform.apple.wire;

import java.util.Locale;

/** The little of XML that a plist needs: walks over its text once, from the beginning. */
final class XmlText {

  private static final String APPLE =
      "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\""
          + " \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">";
  private static final String APPLE_COMPUTER = APPLE.replace("//Apple//", "//Apple Computer//");
  private static final int LONGEST_TAG = 32;

  private final String text;
  private int at;

  XmlText(String text) {
    this.text = text;
    allowed(text);
    if (text.startsWith("\uFEFF")) at = 1;
  }

  /** Skips the declaration and Apple's document type; any other document type is refused. */
  void skipProlog() {
    if (text.startsWith("<?xml", at)) {
      var end = find("?>");
      var declaration = text.substring(at, end).toLowerCase(Locale.ROOT);
      if (declaration.contains("encoding") && !declaration.contains("utf-8"))
        throw new MalformedPlist("another encoding than UTF-8");
      at = end + 2;
    }
    skipBlanks();
    if (text.startsWith("<!DOCTYPE", at)) {
      if (text.startsWith(APPLE, at)) at += APPLE.length();
      else if (text.startsWith(APPLE_COMPUTER, at)) at += APPLE_COMPUTER.length();
      else throw new MalformedPlist("a document type that is not Apple's");
    }
  }

  /** The next tag without its brackets; only a plist's version is allowed as attribute. */
  String tag() {
    skipBlanks();
    if (at >= text.length() || text.charAt(at) != '<') throw new MalformedPlist("a tag is missing");
    var end = text.indexOf('>', at);
    if (end < 0 || end - at > LONGEST_TAG) throw new MalformedPlist("a tag without end");
    var tag = text.substring(at + 1, end);
    at = end + 1;
    return plain(tag);
  }

  private static String plain(String tag) {
    if (tag.equals("plist version=\"1.0\"") || tag.equals("plist version='1.0'")) return "plist";
    if (tag.endsWith(" /")) return tag.substring(0, tag.length() - 2).stripTrailing() + "/";
    return tag.stripTrailing();
  }

  /** The text up to a closing tag, with its references resolved. */
  String textUntil(String close) {
    var stop = text.indexOf('<', at);
    if (stop < 0) throw new MalformedPlist("text without end");
    var whole = new StringBuilder(resolved(at, stop));
    at = stop;
    while (text.startsWith("<![CDATA[", at)) {
      var end = find("]]>");
      whole.append(text, at + 9, end);
      at = end + 3;
      stop = text.indexOf('<', at);
      if (stop < 0) throw new MalformedPlist("text without end");
      whole.append(resolved(at, stop));
      at = stop;
    }
    if (!tag().equals(close)) throw new MalformedPlist("an element within text");
    return whole.toString();
  }

  /** Nothing may follow but blanks and comments. */
  void end() {
    skipBlanks();
    if (at < text.length()) throw new MalformedPlist("something after the end");
  }

  private String resolved(int from, int to) {
    var ampersand = text.indexOf('&', from);
    if (ampersand < 0 || ampersand >= to) return text.substring(from, to);
    var whole = new StringBuilder(to - from);
    var done = from;
    while (ampersand >= 0 && ampersand < to) {
      whole.append(text, done, ampersand);
      var end = text.indexOf(';', ampersand);
      if (end < 0 || end >= to || end - ampersand > 10)
        throw new MalformedPlist("a bare ampersand");
      whole.appendCodePoint(character(text.substring(ampersand + 1, end)));
      done = end + 1;
      ampersand = text.indexOf('&', done);
    }
    return whole.append(text, done, to).toString();
  }

  private static int character(String reference) {
    return switch (reference) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "amp" -> '&';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> numbered(reference);
    };
  }

  private static int numbered(String reference) {
    try {
      if (reference.startsWith("#x")) return valid(Integer.parseInt(reference.substring(2), 16));
      if (reference.startsWith("#")) return valid(Integer.parseInt(reference.substring(1)));
    } catch (NumberFormatException notOne) {
      throw new MalformedPlist("a character that is none");
    }
    throw new MalformedPlist("an entity");
  }

  /** XML 1.0 has no control characters but tab and line ends; a database may not take them. */
  private static void allowed(String text) {
    for (int at = 0; at < text.length(); at++) {
      var character = text.charAt(at);
      if (character < ' ' && character != '\t' && character != '\n' && character != '\r')
        throw new MalformedPlist("a character that is none");
    }
  }

  private static int valid(int point) {
    if (point <= 0 || !Character.isValidCodePoint(point) || point >= 0xD800 && point <= 0xDFFF)
      throw new MalformedPlist("a character that is none");
    allowed(Character.toString(point));
    return point;
  }

  private void skipBlanks() {
    while (at < text.length()) {
      if (text.charAt(at) <= ' ') at++;
      else if (text.startsWith("<!--", at)) at = find("-->") + 3;
      else return;
    }
  }

  private int find(String mark) {
    var found = text.indexOf(mark, at);
    if (found < 0) throw new MalformedPlist("something without end");
    return found;
  }
}
