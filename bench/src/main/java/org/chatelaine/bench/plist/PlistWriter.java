package org.chatelaine.bench.plist;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;

/** Writes a property list as text; small enough not to need an XML library. */
final class PlistWriter {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" \
      "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
      <plist version="1.0">
      """;

  private final StringBuilder out = new StringBuilder(HEAD);

  byte[] document(Object value) {
    write(value);
    return out.append("</plist>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Object value) {
    if (value instanceof Dict dict) dict(dict);
    else if (value instanceof List<?> list) list(list);
    else if (value instanceof byte[] data) leaf("data", Base64.getEncoder().encodeToString(data));
    else if (value instanceof Boolean yes) out.append(yes ? "<true/>\n" : "<false/>\n");
    else if (value instanceof Double || value instanceof Float) leaf("real", value.toString());
    else if (value instanceof Number number) leaf("integer", number.toString());
    else if (value instanceof Instant at) leaf("date", at.truncatedTo(ChronoUnit.SECONDS) + "");
    else if (value instanceof String text) leaf("string", escaped(text));
    else throw new MalformedPlist("cannot write " + value);
  }

  private void dict(Dict dict) {
    out.append("<dict>\n");
    dict.asMap()
        .forEach(
            (key, value) -> {
              leaf("key", escaped(key));
              write(value);
            });
    out.append("</dict>\n");
  }

  private void list(List<?> list) {
    out.append("<array>\n");
    list.forEach(this::write);
    out.append("</array>\n");
  }

  private void leaf(String name, String text) {
    out.append('<').append(name).append('>').append(text).append("</").append(name).append(">\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
