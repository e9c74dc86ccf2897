package org.chatelaine.bench.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.chatelaine.bench.Options;
import org.chatelaine.bench.script.FrontDoor;
import org.chatelaine.bench.script.FrontDoorRefused;

/** Who invites in the demo: the administrator named, or one made with the set-up code. */
final class DemoAdministrator {
  private static final String MAIL = "demo@chatelaine.example";
  private final Options options;
  private final Path file;
  private final Say say;

  DemoAdministrator(Options options, Path folder, Say say) {
    this.options = options;
    this.file = folder.resolve("administrator");
    this.say = say;
  }

  void signIn(FrontDoor door) throws IOException {
    var code = options.text("setup-code").filter(text -> !text.isEmpty());
    if (options.text("mail").isPresent()) {
      door.signIn(options.need("mail"), options.need("password"));
    } else if (code.isPresent()) {
      setUp(door, code.get());
    } else if (Files.exists(file)) {
      var kept = Files.readAllLines(file);
      door.signIn(kept.get(0), kept.get(1));
      say.line("demo", "signs in as " + kept.get(0) + "; the password is in " + file);
    } else {
      throw new IllegalArgumentException(
          "there is an administrator already: name one with --mail and CHATELAINE_PASSWORD");
    }
  }

  /** The password is kept first: an administrator whose password nobody knows locks all out. */
  private void setUp(FrontDoor door, String code) throws IOException {
    var password = password();
    keep(password);
    try {
      door.setUp(code, MAIL, "Demo administrator", password);
    } catch (FrontDoorRefused refused) {
      Files.delete(file);
      throw refused;
    }
    say.line("demo", "made the administrator " + MAIL + " with the password " + password);
  }

  private void keep(String password) throws IOException {
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    var onlyOwner = PosixFilePermissions.fromString("rw-------");
    Files.createFile(file, PosixFilePermissions.asFileAttribute(onlyOwner));
    Files.write(file, List.of(MAIL, password));
  }

  private static String password() {
    var bytes = new byte[15];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
