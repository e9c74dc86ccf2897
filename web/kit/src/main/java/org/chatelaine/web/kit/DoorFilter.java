package org.chatelaine.web.kit;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Nobody comes in who has no live session, except to what the face has named as open. */
public class DoorFilter extends HttpFilter {

  @Inject private transient Door door;
  @Inject private transient Me me;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var path = Paths.of(request);
    if (path.equals("/")) {
      response.sendRedirect(request.getContextPath() + door.home());
    } else if (Paths.isNothing(path)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (Paths.isOpen(path, door.open())) {
      chain.doFilter(request, response);
    } else if (!hasSession(request) || !me.stillHere()) {
      askToSignIn(request, response, path);
    } else if (!door.admits(me.actor())) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Somebody without a session must not be given one by being asked for it. */
  private static boolean hasSession(HttpServletRequest request) {
    return request.getSession(false) != null;
  }

  private static void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
    var signIn = request.getContextPath() + "/sign-in";
    if (request.getHeader("Upgrade") != null) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml;charset=UTF-8");
      response.setHeader("Cache-Control", "no-store");
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + signIn
                  + "?ended=true\"/></partial-response>");
    } else {
      response.sendRedirect(signIn + "?to=" + encoded(path, request.getQueryString()));
    }
  }

  private static String encoded(String path, String query) {
    var target = query == null ? path : path + "?" + query;
    return URLEncoder.encode(target, StandardCharsets.UTF_8);
  }
}
