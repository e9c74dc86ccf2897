package org.chatelaine.it;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chatelaine.bench.apple.Answer;
import org.chatelaine.bench.apple.Model;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.script.FrontDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the pictures of the documents; only when asked, {@code -Dchatelaine.pictures}. */
@EnabledIfSystemProperty(named = "chatelaine.pictures", matches = ".*")
@DisabledIfSystemProperty(named = "chatelaine.story.database", matches = "postgresql")
class PicturesIT {

  private static final Path FOLDER = Path.of("../docs/screenshots");

  private static final Somebody AIKO = new Somebody("Aiko Tanaka", "aiko@example.org");
  private static final List<Somebody> STAFF =
      List.of(
          AIKO,
          new Somebody("Camille Durand", "camille.d@example.org"),
          new Somebody("Noor Haddad", "noor.h@example.org"),
          new Somebody("Jonas Weber", "jonas.w@example.org"));

  private final Product product = Given.product();
  private final FrontDoor door = Given.administrator();
  private final Map<String, String> office = new LinkedHashMap<>();
  private final Map<String, String> home = new LinkedHashMap<>();

  @Test
  void ofConsoleAndPortal() {
    try (var administrator = Browser.plain();
        var owner = Browser.plain()) {
      var mine = AIKO.arrives(owner);
      furnish();
      var page =
          Browser.signIn(administrator, Browser.console(product), Given.MAIL, Given.PASSWORD);
      for (var language : Visitor.LANGUAGES) {
        Browser.speak(page, language);
        Browser.speak(mine, language);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          if (language.equals("fr") && scheme == ColorScheme.LIGHT) continue;
          if (language.equals("ja") && scheme == ColorScheme.DARK) continue;
          office.forEach((name, path) -> take(page, "admin-" + name, path, language, scheme));
          home.forEach((name, path) -> take(mine, "portal-" + name, path, language, scheme));
        }
      }
      Browser.speak(page, "en");
    }
  }

  /** Some people, their devices, and what was asked of them. */
  private void furnish() {
    door.send("PUT", "/admin/api/settings", Map.of("organisation.name", "Example Works"));
    var devices = new ArrayList<SimulatedDevice>();
    for (var person : STAFF)
      for (var model : List.of(Model.IPHONE, Model.MAC, Model.IPAD))
        if (model != Model.IPAD || person == AIKO || person == STAFF.get(2))
          devices.add(
              person.brings(model, person.name().split(" ")[0] + "\u2019s " + model.modelName()));
    var desk = new ConfigurationDesk(door);
    var root = SomeCertificates.pem(SomeCertificates.root());
    desk.toAll(desk.create(Map.of("kind", "portal")));
    desk.toAll(desk.certificate("Example Works Root CA", root));
    var canteen = desk.webClip("Canteen", "https://canteen.example.org/");
    desk.toThese(canteen, List.of(id(devices.get(0)), id(devices.get(2))));
    devices.get(3).answersNext("InstallProfile", 1, Answer.NOT_NOW);
    devices.get(5).answers("RestartDevice", Answer.ERROR);
    door.act(id(devices.get(5)), "RESTART");
    door.act(id(devices.get(7)), "RETIRE");
    desk.givesUp(id(devices.get(9)));
    devices.get(6).answers("ProfileList", Answer.NOT_NOW);
    devices.forEach(SimulatedDevice::visit);
    devices.forEach(SimulatedDevice::visit);
    door.act(id(devices.get(0)), Map.of("verb", "LOCK", "message", "Please call 555 0100"));
    door.act(id(devices.get(4)), "LOCK");
    door.act(id(devices.get(8)), "RETIRE");
    var first = "?id=" + id(devices.get(0));
    office.put("dashboard", "/admin/dashboard");
    office.put("devices", "/admin/device/devices");
    office.put("devices-phone", "/admin/device/devices");
    office.put("device", "/admin/device/device" + first);
    office.put("configurations", "/admin/configuration/configurations");
    home.put("devices", "/my/device/devices");
    home.put("device", "/my/device/device" + first);
    home.put("device-phone", "/my/device/device" + first);
  }

  private String id(SimulatedDevice device) {
    return Given.idOf(door, device);
  }

  private void take(Page page, String name, String path, String language, ColorScheme scheme) {
    var phone = name.endsWith("-phone");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(phone ? Browser.PHONE : Browser.DESKTOP, phone ? 844 : 800);
    page.navigate(product.people().resolve(path).toString());
    var file = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + language;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(FOLDER.resolve(file + ".png"))
            .setAnimations(ScreenshotAnimations.DISABLED));
  }
}
