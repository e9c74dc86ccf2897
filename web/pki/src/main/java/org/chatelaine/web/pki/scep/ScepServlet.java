package org.chatelaine.web.pki.scep;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.chatelaine.ca.scep.service.ScepDesk;
import org.chatelaine.ca.scep.service.ScepIdentity;
import org.chatelaine.ca.scep.wire.Capabilities;
import org.chatelaine.ca.scep.wire.ScepMessage;
import org.chatelaine.ca.scep.wire.ScepQuery;
import org.chatelaine.ca.scep.wire.ScepUnreadable;
import org.chatelaine.kernel.Actor;
import org.chatelaine.web.pki.door.Bytes;
import org.chatelaine.web.pki.door.PkiServlet;

/**
 * SCEP over HTTP (RFC 8894 section 4). It takes any tail behind its name, as some clients add one,
 * never redirects and never answers a page.
 */
@WebServlet("/pki/scep/*")
public class ScepServlet extends PkiServlet {

  private static final String CONFIGURATION = "/device";

  /** RFC 6585 section 4; there is no constant for it. */
  private static final int TOO_MANY_REQUESTS = 429;

  private static final String RETRY_AFTER = "60";

  @Inject private transient ScepDesk desk;
  @Inject private transient ScepIdentity identity;

  public ScepServlet() {
    super("GET", "HEAD", "POST");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isUnknown(request, response)) return;
    var query = new ScepQuery(request.getQueryString());
    switch (query.operation().toLowerCase(Locale.ROOT)) {
      case "getcacaps" -> capabilities(request, response);
      case "getcacert" -> certificates(response);
      case "pkioperation" -> ask(request, response, query);
      default -> Bytes.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "Unknown operation");
    }
  }

  /** Asking for a certificate without wanting to hear the answer is no question. */
  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var operation = new ScepQuery(request.getQueryString()).operation();
    if (operation.equalsIgnoreCase("PKIOperation")) Bytes.refuseMethod(response, "GET, POST");
    else doGet(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isUnknown(request, response)) return;
    var operation = new ScepQuery(request.getQueryString()).operation();
    if (!operation.equalsIgnoreCase("PKIOperation")) {
      Bytes.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "Unknown operation");
      return;
    }
    if (isTurnedAway(request, response)) return;
    var body = Bytes.body(request, ScepMessage.LARGEST);
    if (body.isPresent()) answer(request, response, body.get());
    else Bytes.refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "Too large");
  }

  /**
   * Not a word of a message is read, and no key is taken up, for whoever has only failed so far.
   */
  private boolean isTurnedAway(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!desk.isDeafTo(actor(request))) return false;
    response.setHeader("Retry-After", RETRY_AFTER);
    Bytes.refuse(response, TOO_MANY_REQUESTS, "Too many failures");
    return true;
  }

  private static boolean isUnknown(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getPathInfo() == null ? "" : request.getPathInfo();
    if (path.equals(CONFIGURATION) || path.startsWith(CONFIGURATION + "/")) return false;
    Bytes.refuse(response, HttpServletResponse.SC_NOT_FOUND, "Not found");
    return true;
  }

  private void capabilities(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var text = Capabilities.text(desk.legacy(actor(request)));
    Bytes.write(response, "text/plain", text.getBytes(StandardCharsets.US_ASCII));
  }

  private void certificates(HttpServletResponse response) throws IOException {
    Bytes.write(response, "application/x-x509-ca-ra-cert", identity.certificates());
  }

  private void ask(HttpServletRequest request, HttpServletResponse response, ScepQuery query)
      throws IOException {
    if (isTurnedAway(request, response)) return;
    try {
      answer(request, response, query.message());
    } catch (ScepUnreadable unreadable) {
      refuse(request, response, unreadable);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, byte[] message)
      throws IOException {
    try {
      var answer = desk.answer(actor(request), ScepMessage.read(message));
      response.setHeader("Cache-Control", "no-store");
      Bytes.write(response, "application/x-pki-message", answer);
    } catch (ScepUnreadable unreadable) {
      refuse(request, response, unreadable);
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, ScepUnreadable unreadable)
      throws IOException {
    desk.unreadable(actor(request), unreadable);
    Bytes.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "Not a SCEP message");
  }

  private static Actor actor(HttpServletRequest request) {
    return Actor.anonymous(request.getRemoteAddr());
  }
}
