package org.chatelaine.web.pki.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chatelaine.setting.Launch;

/** Sends people who come to the bare address to the portal; there is nothing else here. */
@WebServlet("/")
public class FrontServlet extends PkiServlet {

  @Inject private transient Launch launch;

  public FrontServlet() {
    super("GET", "HEAD");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getRequestURI().equals("/")) {
      Bytes.refuse(response, HttpServletResponse.SC_NOT_FOUND, "Not found");
      return;
    }
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", launch.people() + "/my/");
  }
}
