package org.chatelaine.web.pki.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads bodies within a bound and writes whole answers. */
public final class Bytes {

  private Bytes() {}

  /** The body, or nothing when it is larger than the bound; nothing beyond the bound is kept. */
  public static Optional<byte[]> body(HttpServletRequest request, int largest) throws IOException {
    if (request.getContentLengthLong() > largest) return Optional.empty();
    var body = request.getInputStream().readNBytes(largest + 1);
    return body.length > largest ? Optional.empty() : Optional.of(body);
  }

  public static void write(HttpServletResponse response, String type, byte[] body)
      throws IOException {
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** A status with one line of plain text: no client of this door can read a page. */
  public static void refuse(HttpServletResponse response, int status, String line)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    write(response, "text/plain", (line + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** Refuses the method, naming those that are allowed. */
  public static void refuseMethod(HttpServletResponse response, String allowed) throws IOException {
    response.setHeader("Allow", allowed);
    refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Method not allowed");
  }
}
