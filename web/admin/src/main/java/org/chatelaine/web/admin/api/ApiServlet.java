package org.chatelaine.web.admin.api;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chatelaine.account.service.SignIn;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;
import org.chatelaine.web.kit.Origin;

/**
 * The scripts' door: every request brings an administrator's name and password, none makes a
 * session, and no cookie is ever looked at.
 */
@WebServlet(name = "api", urlPatterns = "/api/*")
public class ApiServlet extends HttpServlet {

  private static final Logger LOG = System.getLogger(ApiServlet.class.getName());

  @Inject @Any private transient Instance<ApiRoom> rooms;
  @Inject private transient SignIn signIn;
  @Inject private transient Origin origin;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ApiAnswer answer;
    try {
      answer = answer(request);
    } catch (Refused refused) {
      answer = ApiRefusal.of(refused);
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "The script API failed", broken);
      answer = ApiRefusal.broken();
    }
    send(answer, response);
  }

  private ApiAnswer answer(HttpServletRequest request) throws IOException {
    var path = path(request);
    var room = path.isEmpty() ? null : room(path.get(0));
    if (room == null) {
      actor(request);
      throw ApiRoom.unknown();
    }
    // Nobody's body is read before it is known who they are.
    var actor = room.isOpen() ? Actor.anonymous(origin.of(request)) : actor(request);
    var steps = path.subList(1, path.size());
    var query = query(request);
    var body = ApiBody.read(request, room.largestBody());
    return room.answer(new ApiCall(request.getMethod(), steps, query, body, actor));
  }

  /** Of a GET only: anywhere else the container would read the body as a form to find them. */
  private static Map<String, String> query(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) return Map.of();
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
  }

  private ApiRoom room(String name) {
    return rooms.stream().filter(room -> room.name().equals(name)).findFirst().orElse(null);
  }

  private Actor actor(HttpServletRequest request) {
    var given = BasicCredentials.of(request.getHeader("Authorization"));
    return signIn.script(given.mail(), given.password(), origin.of(request));
  }

  private static List<String> path(HttpServletRequest request) {
    var info = request.getPathInfo();
    if (info == null) return List.of();
    return Arrays.stream(info.split("/")).filter(step -> !step.isEmpty()).toList();
  }

  private static void send(ApiAnswer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (answer.status() == HttpServletResponse.SC_UNAUTHORIZED)
      response.setHeader("WWW-Authenticate", "Basic realm=\"Chatelaine\", charset=\"UTF-8\"");
    if (answer.type() == null) return;
    response.setContentType(answer.type());
    response.setContentLength(answer.content().length);
    response.getOutputStream().write(answer.content());
  }
}
