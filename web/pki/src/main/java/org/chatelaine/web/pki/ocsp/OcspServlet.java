package org.chatelaine.web.pki.ocsp;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.chatelaine.ca.ocsp.service.OcspAnswer;
import org.chatelaine.ca.ocsp.service.OcspDesk;
import org.chatelaine.ca.ocsp.wire.OcspQuestion;
import org.chatelaine.ca.wire.LooseBase64;
import org.chatelaine.web.pki.door.Bytes;
import org.chatelaine.web.pki.door.PkiServlet;

/** OCSP over HTTP (RFC 6960 appendix A, RFC 5019 section 6). */
@WebServlet({"/pki/ocsp", "/pki/ocsp/*"})
public class OcspServlet extends PkiServlet {

  private static final String ROOT = "/pki/ocsp/";
  private static final String TYPE = "application/ocsp-response";

  /** Seconds a cache between us and a client may repeat an answer, and a revocation stay unseen. */
  private static final int SHARED = 60;

  private static final byte[] NOTHING = new byte[0];

  @Inject private transient OcspDesk desk;

  public OcspServlet() {
    super("GET", "HEAD", "POST");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var body = Bytes.body(request, OcspQuestion.LARGEST);
    if (body.isEmpty()) {
      Bytes.refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "Too large");
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    Bytes.write(response, TYPE, desk.answer(body.get()).der());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getRequestURI();
    if (path.length() <= ROOT.length()) {
      Bytes.refuseMethod(response, "POST");
      return;
    }
    var question = LooseBase64.decode(path.substring(ROOT.length())).orElse(NOTHING);
    var answer = desk.answer(question);
    if (!answer.kept()) response.setHeader("Cache-Control", "no-store");
    else if (isKnown(request, response, answer)) return;
    Bytes.write(response, TYPE, answer.der());
  }

  private static boolean isKnown(
      HttpServletRequest request, HttpServletResponse response, OcspAnswer answer) {
    var tag = '"' + sha1(answer.der()) + '"';
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "public, no-transform, must-revalidate, max-age=" + SHARED);
    response.setDateHeader("Last-Modified", answer.thisUpdate().toEpochMilli());
    response.setDateHeader("Expires", answer.nextUpdate().toEpochMilli());
    if (!tag.equals(request.getHeader("If-None-Match"))) return false;
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    return true;
  }

  /** RFC 5019 section 6.2 names the hash; it names a cached answer and secures nothing. */
  private static String sha1(byte[] der) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(der));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
