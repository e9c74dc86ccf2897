package org.chatelaine.bench.http;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request in the making; {@link #encode} gives the bytes that go on the wire. */
public record HttpCall(String method, URI uri, Map<String, String> headers, byte[] body) {
  private static final byte[] NOTHING = new byte[0];

  public HttpCall {
    headers = new LinkedHashMap<>(headers);
    body = body == null ? NOTHING : body;
  }

  public static HttpCall get(URI uri) {
    return new HttpCall("GET", uri, Map.of(), NOTHING);
  }

  public static HttpCall put(URI uri, String type, byte[] body) {
    return new HttpCall("PUT", uri, Map.of("Content-Type", type), body);
  }

  public static HttpCall post(URI uri, String type, byte[] body) {
    return new HttpCall("POST", uri, Map.of("Content-Type", type), body);
  }

  /** The same request with one header more; a null value leaves it out. */
  public HttpCall with(String name, String value) {
    var copy = new HttpCall(method, uri, headers, body);
    if (value != null) copy.headers.put(name, value);
    return copy;
  }

  /** Head and body in one piece, ready to be written at once. */
  public byte[] encode() {
    var head = new StringBuilder(256);
    head.append(method).append(' ').append(target()).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(uri.getRawAuthority()).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (body.length > 0 || !method.equals("GET")) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("\r\n");
    var out = new ByteArrayOutputStream(head.length() + body.length);
    out.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(body);
    return out.toByteArray();
  }

  private String target() {
    var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }
}
