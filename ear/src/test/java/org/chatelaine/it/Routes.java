package org.chatelaine.it;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Every route the shipped EAR answers on, read from the EAR itself. */
final class Routes {

  private static final Map<String, String> ROOTS =
      Map.of("admin", "/admin", "portal", "/my", "device", "/mdm", "pki", "");

  private Routes() {}

  /** Views and servlets of every WAR, as the paths they are reached under. */
  static TreeSet<String> deployed() {
    return ROOTS.keySet().stream()
        .flatMap(war -> Stream.of(views(war), servlets(war), rooms(war)).flatMap(each -> each))
        .collect(toCollection(TreeSet::new));
  }

  static TreeSet<String> deployed(String war) {
    return Stream.concat(views(war), servlets(war)).collect(toCollection(TreeSet::new));
  }

  /** The script API has one class for each first step of its paths. */
  private static Stream<String> rooms(String war) {
    var classes =
        Path.of("").toAbsolutePath().getParent().resolve("web/" + war + "/target/classes");
    return new ClassFileImporter()
        .importPath(classes).stream()
            .filter(each -> !each.isInterface())
            .filter(each -> each.getRawInterfaces().stream().anyMatch(Routes::isRoom))
            .map(each -> each.getSimpleName().replaceFirst("Room$", "").toLowerCase(Locale.ROOT))
            .map(name -> ROOTS.get(war) + "/api/" + name);
  }

  private static boolean isRoom(JavaClass each) {
    return each.getSimpleName().equals("ApiRoom");
  }

  private static Stream<String> views(String war) {
    try (var ear = new ZipFile(Product.home().resolve("chatelaine.ear").toFile())) {
      var unpacked = Files.createTempFile("chatelaine-" + war, ".war");
      try (var stream = ear.getInputStream(ear.getEntry("chatelaine-" + war + ".war"))) {
        Files.write(unpacked, stream.readAllBytes());
      }
      try (var zip = new ZipFile(unpacked.toFile())) {
        return zip.stream()
            .map(entry -> entry.getName())
            .filter(name -> name.endsWith(".xhtml") && !name.startsWith("WEB-INF/"))
            .map(name -> ROOTS.get(war) + "/" + name.replaceFirst("\\.xhtml$", ""))
            .toList()
            .stream();
      } finally {
        Files.delete(unpacked);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> servlets(String war) {
    var classes =
        Path.of("").toAbsolutePath().getParent().resolve("web/" + war + "/target/classes");
    return new ClassFileImporter()
        .importPath(classes).stream()
            .filter(each -> each.isAnnotatedWith(WebServlet.class))
            .map(each -> each.getAnnotationOfType(WebServlet.class))
            .flatMap(
                each ->
                    Stream.concat(Arrays.stream(each.value()), Arrays.stream(each.urlPatterns())))
            .map(pattern -> ROOTS.get(war) + pattern);
  }
}
