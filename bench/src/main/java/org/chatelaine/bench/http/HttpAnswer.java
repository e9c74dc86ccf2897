package org.chatelaine.bench.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a server answered; header names are in lower case. */
public record HttpAnswer(int status, Map<String, List<String>> headers, byte[] body) {

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return all(name).stream().findFirst();
  }

  /** Every value of a header, in the order they came. */
  public List<String> all(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** The media type without its parameters, in lower case; empty when none was sent. */
  public String mediaType() {
    var type = header("content-type").orElse("");
    var end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** The body as UTF-8 text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return status + " " + mediaType() + " (" + body.length + " bytes)";
  }
}
