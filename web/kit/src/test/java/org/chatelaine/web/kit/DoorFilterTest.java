package org.chatelaine.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chatelaine.account.api.Visit;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.Test;

/** Who gets where; the filter, with a door and a browser of cardboard. */
class DoorFilterTest {

  private final List<String> happened = new ArrayList<>();
  private final Map<String, String> headers = new HashMap<>();
  private final List<Visit> visits = new ArrayList<>();
  private final StringWriter body = new StringWriter();
  private boolean withSession;
  private Actor.Role role;

  @Test
  void leadsFromTheRootToTheFirstPage() throws Exception {
    get("", null);
    assertThat(happened).containsExactly("redirect /admin/dashboard");
  }

  @Test
  void letsAnybodySeeTheDoor() throws Exception {
    get("/sign-in", null);
    assertThat(happened).containsExactly("passed");
  }

  @Test
  void leadsAStrangerToTheDoorAndRemembersTheWay() throws Exception {
    get("/device/device", "id=1&tab=audit");
    assertThat(happened)
        .containsExactly("redirect /admin/sign-in?to=%2Fdevice%2Fdevice%3Fid%3D1%26tab%3Daudit");
  }

  @Test
  void asksTheProductAgainAtEveryRequest() throws Exception {
    withSession = true;
    get("/dashboard", null);
    assertThat(happened).containsExactly("redirect /admin/sign-in?to=%2Fdashboard");
  }

  @Test
  void letsInWhomTheFaceAdmits() throws Exception {
    withSession = true;
    role = Actor.Role.ADMINISTRATOR;
    get("/dashboard", null);
    assertThat(happened).containsExactly("passed");
  }

  @Test
  void forbidsWhomTheFaceDoesNotAdmit() throws Exception {
    withSession = true;
    role = Actor.Role.USER;
    get("/dashboard", null);
    assertThat(happened).containsExactly("error 403");
  }

  @Test
  void tellsAPageThatIsStillOpenToGoToTheDoor() throws Exception {
    headers.put("Faces-Request", "partial/ajax");
    get("/dashboard", null);
    assertThat(happened).isEmpty();
    assertThat(body.toString()).contains("<redirect url=\"/admin/sign-in?ended=true\"/>");
  }

  @Test
  void givesAStrangerNoNews() throws Exception {
    headers.put("Upgrade", "websocket");
    get("/jakarta.faces.push/admin-device", null);
    assertThat(happened).containsExactly("error 403");
  }

  @Test
  void tellsWhatAPageAsksByItselfFromWhatSomebodyDoes() throws Exception {
    withSession = true;
    role = Actor.Role.ADMINISTRATOR;
    get("/device/devices", null);
    headers.put("Chatelaine-By-Itself", "yes");
    get("/device/devices", null);
    headers.clear();
    headers.put("Upgrade", "websocket");
    get("/jakarta.faces.push/admin-device", null);
    assertThat(visits).extracting(Visit::byItself).containsExactly(false, true, true);
  }

  private void get(String path, String query) throws Exception {
    var filter = new DoorFilter();
    var door = new CardboardDoor();
    set(filter, "door", door);
    set(filter, "me", me(door));
    FilterChain chain = (request, response) -> happened.add("passed");
    filter.doFilter(request(path, query), response(), chain);
  }

  private Me me(Door door) throws Exception {
    var me = new Me();
    set(me, "door", door);
    set(me, "request", request("", null));
    var origin = new Origin();
    set(origin, "door", door);
    set(me, "origin", origin);
    if (withSession)
      me.entered(new Entry("token", actor(role), "Ada", "ada@a.example", null, null));
    return me;
  }

  private Actor actor(Actor.Role role) {
    return new Actor(
        Actor.Kind.PERSON, null, "ada", role == null ? Actor.Role.NONE : role, SpaceId.DEFAULT, "");
  }

  private HttpServletRequest request(String path, String query) {
    return fake(
        HttpServletRequest.class,
        (name, argument) ->
            switch (name) {
              case "getServletPath" -> path;
              case "getQueryString" -> query;
              case "getContextPath" -> "/admin";
              case "getHeader" -> headers.get(argument);
              case "getRemoteAddr" -> "192.0.2.1";
              case "getSession" -> withSession ? fake(HttpSession.class, (n, a) -> null) : null;
              default -> null;
            });
  }

  private HttpServletResponse response() {
    return fake(
        HttpServletResponse.class,
        (name, argument) -> {
          if (name.equals("sendRedirect")) happened.add("redirect " + argument);
          if (name.equals("sendError")) happened.add("error " + argument);
          return name.equals("getWriter") ? new PrintWriter(body, true) : null;
        });
  }

  private interface Answers {
    Object to(String name, Object argument);
  }

  private static <T> T fake(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                answers.to(method.getName(), arguments == null ? null : arguments[0])));
  }

  private static void set(Object bean, String field, Object value) throws Exception {
    var found = bean.getClass().getDeclaredField(field);
    found.setAccessible(true);
    found.set(bean, value);
  }

  private final class CardboardDoor extends NoDoor {
    @Override
    public java.util.Optional<Actor> actor(Visit visit) {
      visits.add(visit);
      return role == null
          ? java.util.Optional.empty()
          : java.util.Optional.of(DoorFilterTest.this.actor(role));
    }
  }
}
