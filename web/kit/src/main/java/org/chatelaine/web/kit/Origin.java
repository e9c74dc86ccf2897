package org.chatelaine.web.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** Where a request came from: who sent it, or whom the proxies in front of the door had it from. */
@ApplicationScoped
public class Origin {

  @Inject private Door door;

  public String of(HttpServletRequest request) {
    var sender = request.getRemoteAddr();
    var proxies = door.proxies();
    if (!proxies.contains(sender)) return sender;
    return new Hops(proxies, sender)
        .told(all(request.getHeaders("X-Forwarded-For")), all(request.getHeaders("Forwarded")));
  }

  private static List<String> all(Enumeration<String> headers) {
    return headers == null ? List.of() : Collections.list(headers);
  }
}
