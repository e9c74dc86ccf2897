package org.chatelaine.web.device;

import static jakarta.servlet.http.HttpServletResponse.SC_SERVICE_UNAVAILABLE;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
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

  /** A Mac's lists; few of them at once, since whoever sends one has not proved anything yet. */
  private static final int LARGEST_RESULT = 4 << 20;

  private static final int MOST_LARGE_AT_ONCE = 8;

  /** Seconds after which a device that could not be answered comes again. */
  private static final int SOONEST = 30;

  private static final int LATEST = 90;
  private static final String CHECK_IN = "application/x-apple-aspen-mdm-checkin";
  private static final String COMMAND = "application/x-apple-aspen-mdm";

  @Inject private transient AppleDoor door;
  @Inject private transient ClientCertificates certificates;
  private final transient Semaphore large = new Semaphore(MOST_LARGE_AT_ONCE);

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("PUT")) {
      response.setHeader("Allow", "PUT");
      turn(request, response, 405, "method");
      return;
    }
    var type = request.getContentType();
    var length = request.getContentLengthLong();
    if (type == null || !type.startsWith(COMMAND) || request.getHeader("Content-Encoding") != null)
      turn(request, response, 415, "content type");
    else if (length <= LARGEST) take(request, response, LARGEST);
    else if (length <= LARGEST_RESULT && !isCheckIn(request)) takeLarge(request, response);
    else turn(request, response, 413, "too large");
  }

  private static boolean isCheckIn(HttpServletRequest request) {
    return request.getContentType().startsWith(CHECK_IN);
  }

  private void takeLarge(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!large.tryAcquire()) {
      turn(request, response, SC_SERVICE_UNAVAILABLE, "too many large results at once");
      comeAgain(response);
      return;
    }
    try {
      take(request, response, LARGEST_RESULT);
    } finally {
      large.release();
    }
  }

  private void take(HttpServletRequest request, HttpServletResponse response, int largest)
      throws IOException {
    var body = request.getInputStream().readNBytes(largest + 1);
    if (body.length > largest) {
      turn(request, response, 413, "too large");
      return;
    }
    var answer = answered(request, body);
    if (answer == null) comeAgain(response);
    else answer(response, answer);
  }

  /** Null when the fault is ours: whatever a device says, it is refused by an answer. */
  private AppleAnswer answered(HttpServletRequest request, byte[] body) {
    var call =
        new AppleCall(
            body,
            isCheckIn(request),
            request.getHeader("Mdm-Signature"),
            certificates.shownBy(request),
            request.getRemoteAddr());
    try {
      return door.answer(call);
    } catch (Exception broken) {
      // Not only unchecked ones: a commit that fails leaves as what the container throws.
      door.failed(call.address(), broken, SC_SERVICE_UNAVAILABLE);
      return null;
    }
  }

  /** The device keeps what it has to say and comes again, not all of them at once. */
  private static void comeAgain(HttpServletResponse response) {
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
    if (request.getContentLengthLong() > LARGEST || status == 413)
      response.setHeader("Connection", "close");
  }
}
