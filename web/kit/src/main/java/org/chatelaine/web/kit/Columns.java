package org.chatelaine.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which columns of a list somebody wants to see; their browser remembers it for a year. */
@RequestScoped
public class Columns {

  private static final String COOKIE = "__Host-chatelaine-columns-";
  private static final String NONE = "none";
  private static final Duration KEPT = Duration.ofDays(365);

  @Inject private HttpServletRequest request;

  /**
   * What was chosen for a list, in the list's own order.
   *
   * @param all every column that can be chosen; whatever else a cookie names is left out
   * @param usual what is shown to somebody who never chose
   */
  public Set<String> of(String list, List<String> all, List<String> usual) {
    return Stream.of(cookies())
        .filter(cookie -> cookie.getName().equals(COOKIE + list))
        .findFirst()
        .map(cookie -> ordered(all, List.of(cookie.getValue().split("\\."))))
        .orElseGet(() -> ordered(all, usual));
  }

  /** Remembers the choice. */
  public void keep(String list, Collection<String> chosen, HttpServletResponse response) {
    var cookie = new Cookie(COOKIE + list, chosen.isEmpty() ? NONE : String.join(".", chosen));
    cookie.setPath("/");
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    cookie.setMaxAge((int) KEPT.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  private static Set<String> ordered(List<String> all, Collection<String> chosen) {
    var ordered = new LinkedHashSet<>(all);
    ordered.retainAll(chosen);
    return ordered;
  }

  private Cookie[] cookies() {
    return request.getCookies() == null ? new Cookie[0] : request.getCookies();
  }
}
