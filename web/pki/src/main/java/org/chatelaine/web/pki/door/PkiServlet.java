package org.chatelaine.web.pki.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** A servlet that knows its methods and refuses every other, TRACE and OPTIONS among them. */
public abstract class PkiServlet extends HttpServlet {

  private final Set<String> methods;
  private final String allowed;

  protected PkiServlet(String... methods) {
    this.methods = Set.of(methods);
    this.allowed = String.join(", ", methods);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (methods.contains(request.getMethod())) super.service(request, response);
    else Bytes.refuseMethod(response, allowed);
  }
}
