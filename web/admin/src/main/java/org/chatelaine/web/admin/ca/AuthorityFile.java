package org.chatelaine.web.admin.ca;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.chatelaine.ca.service.Authorities;

/** Hands an administrator the certificate of an authority as a file. */
@WebServlet("/ca/file")
public class AuthorityFile extends HttpServlet {

  @Inject private transient Authorities authorities;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var id = request.getParameter("id");
    var pem = "pem".equals(request.getParameter("as"));
    var der = id == null ? null : authorities.certificate(id).orElse(null);
    if (der == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var bytes = pem ? armoured(der) : der;
    response.setContentType(pem ? "application/x-pem-file" : "application/x-x509-ca-cert");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"authority." + (pem ? "pem" : "crt") + "\"");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** The textual form of RFC 7468. */
  private static byte[] armoured(byte[] der) {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    var text = "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
