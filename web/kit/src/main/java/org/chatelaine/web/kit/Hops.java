package org.chatelaine.web.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chatelaine.setting.Addresses;

/**
 * The way of a request through proxies, as these tell it. Each adds whom it had the request from on
 * the right, so it is read from there, as far as proxies of ours go: the rest anybody can have
 * written.
 *
 * @param sender the proxy that handed us the request
 */
record Hops(Set<String> proxies, String sender) {

  private static final Pattern FOR =
      Pattern.compile("(?:^|;)\\s*for\\s*=\\s*(\"[^\"]*\"|[^;\"\\s]*)", Pattern.CASE_INSENSITIVE);

  /** An IPv6 address in brackets, or an IPv4 address, and a port that is no matter. */
  private static final Pattern NODE =
      Pattern.compile("\"?(?:\\[([^\\]]*)\\]|([0-9.]+))(?::[0-9]{1,5})?\"?");

  /**
   * The first that is no proxy of ours, by {@code X-Forwarded-For} or {@code Forwarded} (RFC 7239).
   * Where both are there and differ, a proxy let one of them pass from outside, and neither is
   * believed.
   */
  String told(List<String> forwardedFor, List<String> forwarded) {
    var byFor = forwardedFor.isEmpty() ? null : origin(parts(forwardedFor));
    var byForwarded =
        forwarded.isEmpty() ? null : origin(parts(forwarded).stream().map(Hops::node).toList());
    if (byFor == null) return byForwarded == null ? sender : byForwarded;
    return byForwarded == null || byForwarded.equals(byFor) ? byFor : sender;
  }

  private String origin(List<String> hops) {
    var nearest = sender;
    var way = new ArrayList<>(hops);
    Collections.reverse(way);
    for (var hop : way) {
      var address = address(hop);
      if (address.isEmpty()) return nearest;
      nearest = address.get();
      if (!proxies.contains(nearest)) return nearest;
    }
    return nearest;
  }

  private static List<String> parts(List<String> headers) {
    return headers.stream().flatMap(header -> List.of(header.split(",")).stream()).toList();
  }

  private static String node(String element) {
    var found = FOR.matcher(element);
    return found.find() ? found.group(1) : "";
  }

  private static Optional<String> address(String hop) {
    var node = NODE.matcher(hop.strip());
    if (!node.matches()) return Addresses.canonical(hop.strip());
    return Addresses.canonical(node.group(1) == null ? node.group(2) : node.group(1));
  }
}
