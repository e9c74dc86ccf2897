package org.chatelaine.launch;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the doors' key and certificate good: our own, or the operator's as it lies in its files.
 */
final class DoorKey {
  private final Settings settings;
  private final Clock clock;
  private final Consumer<String> say;

  DoorKey(Settings settings, Clock clock, Consumer<String> say) {
    this.settings = settings;
    this.clock = clock;
    this.say = say;
  }

  /** The password of {@code keys/server.p12}. */
  static String password(MasterKey master) {
    return master.derived("server.p12");
  }

  /**
   * Replaces what is due.
   *
   * @return whether there is something new for the server to read
   */
  boolean refresh(DataFolder data, MasterKey master, RootAuthority root) {
    var certificate = new ServerCertificate(data.keys("server.p12"), password(master));
    var own = own();
    if (own.isPresent()) return take(own.get(), certificate);
    var hosts = Addresses.hosts(settings.doors());
    if (!certificate.renewIfDue(root, hosts, clock)) return false;
    say.accept("Made a server certificate for " + String.join(", ", hosts) + ".");
    return true;
  }

  private Optional<OperatorCertificate> own() {
    var chain = settings.get("TLS_CERT");
    var key = settings.get("TLS_KEY");
    if (chain.isPresent() != key.isPresent()) {
      throw new Failure(Failure.SETTING, "CHATELAINE_TLS_CERT and CHATELAINE_TLS_KEY go together.");
    }
    return chain.map(c -> OperatorCertificate.read(Path.of(c), Path.of(key.orElseThrow())));
  }

  private boolean take(OperatorCertificate own, ServerCertificate certificate) {
    own.warnings(settings.doors(), clock).forEach(warning -> say.accept("WARNING: " + warning));
    if (certificate.chain().equals(own.chain())) return false;
    try {
      certificate.store(own.key(), own.chain());
      say.accept("Took over the server certificate of CHATELAINE_TLS_CERT.");
      return true;
    } catch (GeneralSecurityException failed) {
      throw new Failure(
          Failure.SETTING, "The server certificate cannot be kept: " + failed, failed);
    }
  }
}
