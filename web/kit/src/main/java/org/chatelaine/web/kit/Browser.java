package org.chatelaine.web.kit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A browser by what it calls itself, for people to recognise theirs; good for nothing else, since
 * anybody can call themselves anything.
 *
 * @param name such as {@code Firefox}; empty when it is none we know
 * @param system such as {@code Windows}; empty too
 */
record Browser(String name, String system) {

  /** In this order: most claim to be several, the one that comes first is it. */
  private static final Map<String, String> NAMES =
      ordered(
          "Edg",
          "Edge",
          "OPR/",
          "Opera",
          "SamsungBrowser",
          "Samsung Internet",
          "Firefox/",
          "Firefox",
          "FxiOS/",
          "Firefox",
          "CriOS/",
          "Chrome",
          "Chrome/",
          "Chrome",
          "Safari/",
          "Safari");

  private static final Map<String, String> SYSTEMS =
      ordered(
          "iPhone",
          "iPhone",
          "iPad",
          "iPad",
          "Android",
          "Android",
          "Windows",
          "Windows",
          "CrOS",
          "ChromeOS",
          "Mac OS X",
          "Mac",
          "Linux",
          "Linux");

  static Browser of(String agent) {
    return agent == null ? new Browser("", "") : new Browser(in(NAMES, agent), in(SYSTEMS, agent));
  }

  @Override
  public String toString() {
    if (name.isEmpty() || system.isEmpty()) return name + system;
    return name + " · " + system;
  }

  private static String in(Map<String, String> known, String agent) {
    return known.entrySet().stream()
        .filter(one -> agent.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> ordered(String... pairs) {
    var map = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
    return map;
  }
}
