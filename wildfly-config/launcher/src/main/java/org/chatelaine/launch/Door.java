package org.chatelaine.launch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
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

  /**
   * The host part, an IPv6 address without its brackets and at full length: so Java reads it out of
   * a certificate, whatever the short form was.
   */
  String host() {
    var host = url.getHost();
    if (!host.startsWith("[")) return host;
    try {
      return InetAddress.getByName(host).getHostAddress(); // in brackets: nobody is asked
    } catch (UnknownHostException unusable) {
      throw new Failure(Failure.SETTING, host + " is no usable address.", unusable);
    }
  }

  /** Whether the address is one that only this machine can call. */
  static boolean isAtHome(URI url) {
    return AT_HOME.contains(url.getHost());
  }
}
