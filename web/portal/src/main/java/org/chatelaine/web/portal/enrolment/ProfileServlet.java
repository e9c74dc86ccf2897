package org.chatelaine.web.portal.enrolment;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.chatelaine.enrolment.api.PortalEnrolment;
import org.chatelaine.kernel.Refused;
import org.chatelaine.web.kit.Me;

/**
 * Hands the signed enrolment profile to the device it is opened on: {@code ?enrolment=} names one
 * of the person's own. Behind the door, like every page: an invitation's link alone gets nothing.
 */
@WebServlet(name = "enrolment-profile", urlPatterns = "/enrolment-profile")
public class ProfileServlet extends HttpServlet {

  private static final String TYPE = "application/x-apple-aspen-config";

  @EJB private transient PortalEnrolment enrolments;
  @Inject private transient Me me;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    byte[] profile;
    try {
      profile = enrolments.profile(me.visit(), enrolment(request));
    } catch (Refused refused) {
      leadBack(request, response, refused);
      return;
    }
    response.setContentType(TYPE);
    response.setHeader("Content-Disposition", "attachment; filename=\"enrolment.mobileconfig\"");
    response.setContentLength(profile.length);
    response.getOutputStream().write(profile);
  }

  private static UUID enrolment(HttpServletRequest request) {
    try {
      return UUID.fromString(String.valueOf(request.getParameter("enrolment")));
    } catch (IllegalArgumentException malformed) {
      throw new Refused("enrolment.unknown");
    }
  }

  /** A person looks at this, not a program: they are told on a page why it cannot be. */
  private static void leadBack(
      HttpServletRequest request, HttpServletResponse response, Refused refused)
      throws IOException {
    if (refused.key().equals("enrolment.unknown"))
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    else response.sendRedirect(request.getContextPath() + "/go?refused=" + refused.key());
  }
}
