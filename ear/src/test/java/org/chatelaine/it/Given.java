package org.chatelaine.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatelaine.bench.apple.Model;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.script.FrontDoor;

/**
 * What the stories begin with: one product, started once for all of them on an embedded database,
 * its first administrator made, push in test mode.
 */
final class Given {

  static final String MAIL = "ada@example.org";
  static final String PASSWORD = "a castle of many keys";

  /** Not 2000: browsers refuse 10080. */
  static final int OFFSET = Integer.getInteger("chatelaine.story.offset", 1000);

  /** How long whatever is tried again waits for the first time, in milliseconds. */
  static final long RETRY = 500;

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static Product product;
  private static Postgres postgres;

  private Given() {}

  static synchronized Product product() {
    if (product == null) {
      try {
        product =
            Product.start(Files.createTempDirectory("chatelaine-story"), OFFSET, environment());
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
      settle(product).close();
    }
    return product;
  }

  private static Map<String, String> environment() {
    var environment = new HashMap<>(database());
    environment.put(
        "CHATELAINE_JAVA_OPTS",
        "-Dchatelaine.retry=" + RETRY + " -Dchatelaine.retry.longest=" + 2 * RETRY);
    return environment;
  }

  /** The embedded database, unless the stories are told on PostgreSQL. */
  private static Map<String, String> database() {
    if (!"postgresql".equals(System.getProperty("chatelaine.story.database"))) return Map.of();
    postgres = Postgres.start(14_432 + OFFSET);
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
    return postgres.environment();
  }

  /** The product's database, where it has one of its own. */
  static Optional<Postgres> postgres() {
    product();
    return Optional.ofNullable(postgres);
  }

  /** The first administrator of a product just started; push in test mode. */
  static FrontDoor settle(Product product) {
    var door = new FrontDoor(product.people(), Tls.trusting(product.root()));
    door.setUp(product.setupCode().orElseThrow(), MAIL, "Ada Lovelace", PASSWORD);
    return door.allowTestPush();
  }

  /** An administrator at the door for scripts. */
  static FrontDoor administrator() {
    return administrator(product());
  }

  static FrontDoor administrator(Product product) {
    var door = new FrontDoor(product.people(), Tls.trusting(product.root()));
    return door.signIn(MAIL, PASSWORD);
  }

  static SimulatedDevice enrolledPhone() {
    return enrolled(Model.IPHONE, product());
  }

  static SimulatedDevice enrolledMac() {
    return enrolled(Model.MAC, product());
  }

  /** A device of somebody new, enrolled through the front door. */
  static SimulatedDevice enrolled(Model model, Product at) {
    var number = NUMBER.incrementAndGet();
    try (var door = administrator(at)) {
      var profile =
          door.enrolmentProfile("person%d@example.org".formatted(number), "Person " + number);
      return SimulatedDevice.of(model, "STORY%07d".formatted(number)).enrol(profile).checkIn();
    }
  }

  /** Somebody who is no administrator, made as the invitation makes them. */
  static void person(String mail, String password) {
    try (var door = administrator();
        var browser = Browser.plain()) {
      var link = door.invite(mail, mail.replaceFirst("@.*", ""), "en").get("link").toString();
      Browser.accept(browser, link, password);
    }
  }

  /** One more administrator. */
  static void secondAdministrator(String mail, String password) {
    person(mail, password);
    try (var door = new ScriptDoor(product())) {
      door.object(
          204, "PUT", "people/" + door.idOf(mail) + "/role", Map.of("role", "ADMINISTRATOR"));
    }
  }

  /** The product's own identifier of a device. */
  static String idOf(FrontDoor door, SimulatedDevice device) {
    return door.devices().stream()
        .filter(row -> device.udid().equals(row.udid()) && !"RETIRED".equals(row.state()))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
