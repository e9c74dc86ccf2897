package org.chatelaine.web.device;

import static jakarta.servlet.http.HttpServletResponse.SC_SERVICE_UNAVAILABLE;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.chatelaine.kernel.Refused;
import org.chatelaine.platform.apple.service.AppleAnswer;
import org.chatelaine.platform.apple.service.AppleCall;
import org.chatelaine.platform.apple.service.AppleDoor;

/**
 * Check-in and commands of Apple devices, told apart by their content type. The body is taken as it
 * came, since it may be signed.
 */
@WebServlet({"/connect", "/checkin"})
public class MdmServlet extends HttpServlet {

  private static final int LARGEST = 1 << 20;

  /** Seconds after which a device that could not be answered comes again. */
  private static final int SOONEST = 30;

  private static final int LATEST = 90;
  private static final String CHECK_IN = "application/x-apple-aspen-mdm-checkin";
  private static final String COMMAND = "application/x-apple-aspen-mdm";

  @Inject private transient AppleDoor door;
  @Inject private transient ClientCertificates certificates;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("PUT")) {
      response.setHeader("Allow", "PUT");
      turn(request, response, 405, "method");
      return;
    }
    var type = request.getContentType();
    if (type == null || !type.startsWith(COMMAND) || request.getHeader("Content-Encoding") != null)
      turn(request, response, 415, "content type");
    else if (request.getContentLengthLong() > LARGEST) turn(request, response, 413, "too large");
    else take(request, response, type.startsWith(CHECK_IN));
  }

  private void take(HttpServletRequest request, HttpServletResponse response, boolean checkIn)
      throws IOException {
    var body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      turn(request, response, 413, "too large");
      return;
    }
    var call =
        new AppleCall(
            body,
            checkIn,
            request.getHeader("Mdm-Signature"),
            certificates.shownBy(request),
            request.getRemoteAddr());
    try {
      answer(response, door.answer(call));
    } catch (Refused no) {
      turn(request, response, 400, no.key());
    } catch (RuntimeException broken) {
      comeAgain(request, response, broken);
    }
  }

  /** The fault is ours: the device keeps what it has to say and comes again, not all at once. */
  private void comeAgain(
      HttpServletRequest request, HttpServletResponse response, RuntimeException broken) {
    door.failed(request.getRemoteAddr(), broken, SC_SERVICE_UNAVAILABLE);
    var seconds = ThreadLocalRandom.current().nextInt(SOONEST, LATEST);
    response.setHeader("Retry-After", Integer.toString(seconds));
    response.setStatus(SC_SERVICE_UNAVAILABLE);
    response.setContentLength(0);
  }

  private static void answer(HttpServletResponse response, AppleAnswer answer) throws IOException {
    response.setStatus(answer.status());
    response.setContentLength(answer.body().length);
    if (answer.type() == null) return;
    response.setContentType(answer.type());
    response.getOutputStream().write(answer.body());
  }

  private void turn(
      HttpServletRequest request, HttpServletResponse response, int status, String why) {
    door.turnedEarlier(request.getRemoteAddr(), why, status);
    response.setStatus(status);
    response.setContentLength(0);
    // What is still to come of a body that nobody reads is not waited for.
    if (status == 413) response.setHeader("Connection", "close");
  }
}
