package org.chatelaine.setting;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;

/** What the launcher told the server at its start, as system properties. */
@ApplicationScoped
public class Launch {

  /** The one folder with everything that must survive: keys, database, journal, logs. */
  public Path data() {
    return Path.of(
        System.getProperty("chatelaine.data", System.getProperty("jboss.server.data.dir", "data")));
  }

  /** Where people reach the console and the portal, without a slash at the end. */
  public URI people() {
    return url("chatelaine.people.url", "https://localhost:8443");
  }

  /** Where devices check in. */
  public URI devices() {
    return url("chatelaine.devices.url", "https://localhost:8444");
  }

  /** Where SCEP, OCSP and CRL are served in plain HTTP. */
  public URI pki() {
    return url("chatelaine.pki.url", "http://localhost:8080");
  }

  /** The same over TLS, where no client certificate is asked for. */
  public URI pkiTls() {
    return url("chatelaine.pki.tls.url", "https://localhost:8445");
  }

  /**
   * Whether browsers may be told to come to a door by TLS only. They would do so at every port of
   * its host (RFC 6797 section 8.3), and nobody speaks TLS at the plain door.
   */
  public boolean isByTlsOnly(URI door) {
    return !door.getHost().equalsIgnoreCase(pki().getHost());
  }

  /** The name of this node in the audit. */
  public String node() {
    return System.getProperty("chatelaine.node", "node1");
  }

  private static URI url(String name, String otherwise) {
    var value = System.getProperty(name, otherwise);
    return URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
  }
}
