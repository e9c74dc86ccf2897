package org.chatelaine.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** Checks the doors' public addresses: devices remember them for the life of their enrolment. */
final class Addresses {

  private Addresses() {}

  /** An address of scheme, host and port only; a slash at the end is forgiven. */
  static URI checked(String setting, String scheme, String text) {
    var url = parsed(setting, text.strip().replaceAll("/+$", ""));
    if (!scheme.equals(url.getScheme()))
      throw wrong(setting, "must begin with " + scheme + "://", text);
    if (url.getHost() == null) throw wrong(setting, "names no host", text);
    if (url.getPort() > 65_535 || url.getPort() == 0)
      throw wrong(setting, "has no valid port", text);
    if (hasMore(url)) throw wrong(setting, "must end after host and port", text);
    return url;
  }

  private static URI parsed(String setting, String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException unreadable) {
      throw wrong(setting, "is no address", text);
    }
  }

  private static boolean hasMore(URI url) {
    return url.getUserInfo() != null
        || url.getQuery() != null
        || url.getFragment() != null
        || !(url.getPath() == null || url.getPath().isEmpty());
  }

  /** Two doors behind one address would mix what must stay apart. */
  static void checkApart(Collection<Door> doors) {
    var seen = new HashMap<String, String>();
    for (var door : doors) {
      var address = door.host() + ":" + port(door.url());
      var other = seen.putIfAbsent(address, door.name());
      if (other == null) continue;
      var words = "The doors %s and %s have the same public address %s.";
      throw new Failure(Failure.SETTING, words.formatted(other, door.name(), address));
    }
  }

  private static int port(URI url) {
    if (url.getPort() > 0) return url.getPort();
    return "https".equals(url.getScheme()) ? 443 : 80;
  }

  /** All hosts a server certificate must name. */
  static List<String> hosts(Collection<Door> doors) {
    var named = doors.stream().map(Door::host).toList();
    return java.util.stream.Stream.concat(
            named.stream(), java.util.stream.Stream.of("localhost", "127.0.0.1"))
        .distinct()
        .toList();
  }

  private static Failure wrong(String setting, String what, String text) {
    return new Failure(Failure.SETTING, setting + " " + what + ": '" + text + "'.");
  }
}
