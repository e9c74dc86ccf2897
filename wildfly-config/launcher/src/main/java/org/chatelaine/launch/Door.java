package org.chatelaine.launch;

import java.net.URI;
import java.util.Set;

/**
 * One front door: the address people and devices know, and where the server listens for it.
 *
 * @param name as in the names of its settings
 * @param url public address, without a path
 * @param bind address to listen on
 * @param port before the offset
 */
record Door(String name, URI url, String bind, int port) {
  private static final Set<String> AT_HOME = Set.of("localhost", "127.0.0.1", "[::1]");

  /** The host part, an IPv6 address without its brackets. */
  String host() {
    return url.getHost().replace("[", "").replace("]", "");
  }

  /** Whether the address is one that only this machine can call. */
  static boolean isAtHome(URI url) {
    return AT_HOME.contains(url.getHost());
  }
}
