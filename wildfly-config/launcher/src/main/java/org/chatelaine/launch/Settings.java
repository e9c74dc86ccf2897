package org.chatelaine.launch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the operator set by environment variables ({@code CHATELAINE_…}), checked. */
final class Settings {
  private final Map<String, String> environment;

  Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(environment.get("CHATELAINE_" + name)).filter(v -> !v.isBlank());
  }

  String get(String name, String otherwise) {
    return get(name).orElse(otherwise);
  }

  /** The one folder of all state. */
  Path data() {
    return get("DATA")
        .map(Path::of)
        .map(Path::toAbsolutePath)
        .map(Path::normalize)
        .orElseThrow(() -> new Failure(Failure.SETTING, "CHATELAINE_DATA names no folder."));
  }

  String organisation() {
    return get("ORGANISATION", "Chatelaine");
  }

  /** Name of this server among several; the broker and the transactions are marked with it. */
  String node() {
    return matching("NODE", "node1", n -> n.matches("[A-Za-z0-9._-]{1,23}"), "1 to 23 letters");
  }

  boolean rsaAuthority() {
    var key = matching("CA_KEY", "EC", k -> k.equals("EC") || k.equals("RSA"), "EC or RSA");
    return key.equals("RSA");
  }

  Duration databaseWait() {
    return Duration.ofSeconds(number("DB_WAIT", 120, 0, 86_400));
  }

  int portOffset() {
    return number("PORT_OFFSET", 0, 0, 50_000);
  }

  int managementPort() {
    return number("MANAGEMENT_PORT", 9990, 1, 65_535);
  }

  Door people() {
    return door("people", "PEOPLE", "https", 8443);
  }

  Door devices() {
    return door("devices", "DEVICES", "https", 8444);
  }

  Door pki() {
    return door("pki", "PKI", "http", 8080);
  }

  Door pkiTls() {
    return door("pki.tls", "PKI_TLS", "https", 8445);
  }

  List<Door> doors() {
    return List.of(people(), devices(), pki(), pkiTls());
  }

  private Door door(String name, String setting, String scheme, int usual) {
    var port = number(setting + "_PORT", usual, 1, 65_535);
    var host = get("HOST", "localhost");
    var fallback = "%s://%s:%d".formatted(scheme, host, port + portOffset());
    var url =
        Addresses.checked(
            "CHATELAINE_" + setting + "_URL", scheme, get(setting + "_URL", fallback));
    return new Door(name, url, bind(setting, url), port);
  }

  /** A server that only this machine can name also listens to this machine only. */
  private String bind(String setting, URI url) {
    var general = get("BIND", Door.isAtHome(url) ? "127.0.0.1" : "0.0.0.0");
    // both listeners of the pki door are one server on one interface
    return get(setting.replace("_TLS", "") + "_BIND", general);
  }

  private int number(String name, int otherwise, int least, int most) {
    var text = get(name, Integer.toString(otherwise)).strip();
    try {
      var number = Integer.parseInt(text);
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException notOne) {
      // said below
    }
    throw wrong(name, "a number from " + least + " to " + most, text);
  }

  private String matching(String name, String otherwise, Predicate<String> rule, String words) {
    var value = get(name, otherwise).strip();
    if (rule.test(value)) return value;
    throw wrong(name, words, value);
  }

  private static Failure wrong(String name, String expected, String found) {
    return new Failure(
        Failure.SETTING, "CHATELAINE_" + name + " must be " + expected + ", not '" + found + "'.");
  }
}
