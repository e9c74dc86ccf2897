package org.chatelaine.web.pki.ca;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.web.pki.door.Bytes;
import org.chatelaine.web.pki.door.PkiServlet;

/** Hands out the certificates of the authorities, by name or id, in DER or in PEM. */
@WebServlet("/pki/ca/*")
public class AuthorityServlet extends PkiServlet {

  private static final Pattern NAME = Pattern.compile("/([a-z0-9-]{1,64})\\.(crt|pem)");
  private static final int PEM_LINE = 64;

  @Inject private transient Authorities authorities;

  public AuthorityServlet() {
    super("GET", "HEAD");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var name = NAME.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
    var der = name.matches() ? authorities.certificate(name.group(1)).orElse(null) : null;
    if (der == null) {
      Bytes.refuse(response, HttpServletResponse.SC_NOT_FOUND, "Not found");
      return;
    }
    response.setHeader("Cache-Control", "public, max-age=3600");
    if (name.group(2).equals("crt")) Bytes.write(response, "application/x-x509-ca-cert", der);
    else Bytes.write(response, "application/x-pem-file", pem(der));
  }

  private static byte[] pem(byte[] der) {
    var base64 = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(der);
    var text = "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
