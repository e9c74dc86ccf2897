package org.chatelaine.it;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** One WAR of the shipped EAR, with the libraries in it. */
final class War {

  private static final String SHARED = "META-INF/resources/";

  /** What a class that answers on a path has among its names. */
  private static final List<String> MARKS =
      List.of("Ljakarta/servlet/annotation/WebServlet;", "/ApiRoom");

  private final List<String> views = new ArrayList<>();
  private final List<String> descriptors = new ArrayList<>();
  private final JavaClasses classes;
  private int kept;

  War(String name) {
    try (var ear = new ZipFile(Product.home().resolve("chatelaine.ear").toFile());
        var war =
            new ZipInputStream(ear.getInputStream(ear.getEntry("chatelaine-" + name + ".war")))) {
      var folder = Files.createTempDirectory("chatelaine-" + name);
      read(war, folder);
      classes = new ClassFileImporter().importPath(folder);
      delete(folder);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The pages somebody can ask for, without suffix. */
  List<String> views() {
    return views;
  }

  /** Its own descriptor and those of its libraries. */
  List<String> descriptors() {
    return descriptors;
  }

  /** Its servlets and rooms of the script API. */
  JavaClasses classes() {
    return classes;
  }

  private void read(ZipInputStream zip, Path folder) throws IOException {
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      var name = entry.getName().replaceFirst("^" + SHARED, "");
      if (name.endsWith(".jar")) read(new ZipInputStream(zip), folder);
      else if (name.endsWith(".class")) keep(zip.readAllBytes(), folder);
      else if (name.endsWith("/web.xml") || name.endsWith("/web-fragment.xml"))
        descriptors.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      else if (name.endsWith(".xhtml") && !name.matches("(WEB|META)-INF/.*"))
        views.add(name.replaceFirst("\\.xhtml$", ""));
    }
  }

  private void keep(byte[] bytes, Path folder) throws IOException {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (MARKS.stream().anyMatch(text::contains))
      Files.write(folder.resolve(kept++ + ".class"), bytes);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) Files.delete(file);
    }
    Files.delete(folder);
  }
}
