package org.chatelaine.web.admin.ca;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.ca.service.Chains;
import org.chatelaine.web.kit.Me;

/** Hands an administrator the certificate of an authority, or its whole chain, as a file. */
@WebServlet("/ca/file")
public class AuthorityFile extends HttpServlet {

  private static final String PEM = "application/x-pem-file";

  @Inject private transient Authorities authorities;
  @Inject private transient Chains chains;
  @Inject private transient Me me;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var id = request.getParameter("id");
    var as = String.valueOf(request.getParameter("as"));
    if (id == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    switch (as) {
      case "pem" -> send(response, chains.pem(me.actor(), id), PEM, "authority.pem");
      case "chain" -> send(response, chains.chain(me.actor(), id), PEM, "chain.pem");
      case "p7b" ->
          send(
              response,
              chains.pkcs7(me.actor(), id),
              "application/x-pkcs7-certificates",
              "chain.p7b");
      default ->
          send(
              response, authorities.certificate(id), "application/x-x509-ca-cert", "authority.crt");
    }
  }

  private static void send(
      HttpServletResponse response, Optional<byte[]> file, String type, String name)
      throws IOException {
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(type);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setContentLength(file.get().length);
    response.getOutputStream().write(file.get());
  }
}
