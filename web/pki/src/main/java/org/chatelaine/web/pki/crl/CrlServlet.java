package org.chatelaine.web.pki.crl;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chatelaine.ca.crl.service.CrlDesk;
import org.chatelaine.web.pki.door.Bytes;
import org.chatelaine.web.pki.door.PkiServlet;

/** Serves the revocation lists (RFC 5280 section 4.2.1.13: DER over plain HTTP). */
@WebServlet("/pki/crl/*")
public class CrlServlet extends PkiServlet {

  private static final Pattern NAME = Pattern.compile("/([0-9a-f-]{36})\\.crl");

  /** Seconds a cache may give the list out without asking whether there is a newer one. */
  private static final int SHARED = 60;

  @Inject private transient CrlDesk desk;

  public CrlServlet() {
    super("GET", "HEAD");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var list = authority(request).flatMap(desk::published);
    if (list.isEmpty()) {
      Bytes.refuse(response, HttpServletResponse.SC_NOT_FOUND, "Not found");
      return;
    }
    var tag = "\"" + list.get().number() + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "public, must-revalidate, max-age=" + SHARED);
    response.setDateHeader("Last-Modified", list.get().thisUpdate().toEpochMilli());
    if (tag.equals(request.getHeader("If-None-Match")))
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    else Bytes.write(response, "application/pkix-crl", list.get().der());
  }

  private static Optional<UUID> authority(HttpServletRequest request) {
    var name = NAME.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
    if (!name.matches()) return Optional.empty();
    try {
      return Optional.of(UUID.fromString(name.group(1)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
