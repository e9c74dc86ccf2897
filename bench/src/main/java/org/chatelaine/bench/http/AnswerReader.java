package org.chatelaine.bench.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads HTTP/1.1 answers from a stream, with bounds on every part (RFC 9112). */
final class AnswerReader {
  private static final int LONGEST_LINE = 64 * 1024;
  private static final int MOST_HEADERS = 200;
  private static final int BIGGEST_BODY = 64 * 1024 * 1024;
  private static final byte[] NOTHING = new byte[0];

  private final InputStream in;
  private final byte[] buffer = new byte[8192];
  private int position;
  private int limit;
  private boolean sawNothing;
  private boolean staysOpen;

  AnswerReader(InputStream in) {
    this.in = in;
  }

  HttpAnswer read() throws IOException {
    sawNothing = true;
    var status = 100;
    Map<String, List<String>> headers = Map.of();
    while (status == 100) {
      status = status(line());
      headers = headers();
    }
    staysOpen = !"close".equalsIgnoreCase(first(headers, "connection"));
    return new HttpAnswer(status, headers, body(status, headers));
  }

  boolean sawNothing() {
    return sawNothing;
  }

  boolean staysOpen() {
    return staysOpen;
  }

  private static int status(String line) throws IOException {
    if (!line.startsWith("HTTP/1.") || line.length() < 12) {
      throw new IOException("not an HTTP answer: " + line);
    }
    try {
      return Integer.parseInt(line, 9, 12, 10);
    } catch (NumberFormatException e) {
      throw new IOException("not an HTTP answer: " + line, e);
    }
  }

  private Map<String, List<String>> headers() throws IOException {
    var headers = new HashMap<String, List<String>>();
    for (var count = 0; count < MOST_HEADERS; count++) {
      var line = line();
      if (line.isEmpty()) return headers;
      var colon = line.indexOf(':');
      if (colon < 1) throw new IOException("not a header: " + line);
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
          .add(line.substring(colon + 1).strip());
    }
    throw new IOException("too many headers");
  }

  private byte[] body(int status, Map<String, List<String>> headers) throws IOException {
    if (status == 204 || status == 304) return NOTHING;
    if ("chunked".equalsIgnoreCase(first(headers, "transfer-encoding"))) return chunks();
    var length = first(headers, "content-length");
    if (length != null) return exactly(Integer.parseInt(length));
    staysOpen = false;
    return untilTheEnd();
  }

  private byte[] chunks() throws IOException {
    var out = new ByteArrayOutputStream();
    while (true) {
      var line = line();
      var end = line.indexOf(';');
      var size = Integer.parseInt((end < 0 ? line : line.substring(0, end)).strip(), 16);
      if (size == 0) break;
      if (out.size() + size > BIGGEST_BODY) throw new IOException("answer too big");
      out.writeBytes(exactly(size));
      line();
    }
    while (!line().isEmpty()) {
      // trailers are of no use here
    }
    return out.toByteArray();
  }

  private byte[] untilTheEnd() throws IOException {
    var out = new ByteArrayOutputStream();
    while (position < limit || fill()) {
      out.write(buffer, position, limit - position);
      position = limit;
      if (out.size() > BIGGEST_BODY) throw new IOException("answer too big");
    }
    return out.toByteArray();
  }

  private byte[] exactly(int length) throws IOException {
    if (length == 0) return NOTHING;
    if (length < 0 || length > BIGGEST_BODY) throw new IOException("answer too big");
    var body = new byte[length];
    var done = Math.min(length, limit - position);
    System.arraycopy(buffer, position, body, 0, done);
    position += done;
    while (done < length) {
      var count = in.read(body, done, length - done);
      if (count < 0) throw new EOFException("the answer broke off");
      done += count;
    }
    return body;
  }

  private String line() throws IOException {
    var start = new StringBuilder(0);
    while (true) {
      for (var at = position; at < limit; at++) {
        if (buffer[at] != '\n') continue;
        var end = at > position && buffer[at - 1] == '\r' ? at - 1 : at;
        var rest = new String(buffer, position, end - position, StandardCharsets.ISO_8859_1);
        position = at + 1;
        return start.isEmpty() ? rest : (start + rest).stripTrailing();
      }
      start.append(new String(buffer, position, limit - position, StandardCharsets.ISO_8859_1));
      position = limit;
      if (start.length() > LONGEST_LINE) throw new IOException("line too long");
      if (!fill()) throw new EOFException("the connection ended");
    }
  }

  private boolean fill() throws IOException {
    var count = in.read(buffer, 0, buffer.length);
    if (count <= 0) return false;
    sawNothing = false;
    position = 0;
    limit = count;
    return true;
  }

  private static String first(Map<String, List<String>> headers, String name) {
    var values = headers.get(name);
    return values == null ? null : values.get(0);
  }
}
