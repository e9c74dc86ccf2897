package org.chatelaine.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every class of ours, as compiled, and where it lies. */
final class House {

  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  static final List<String> JARS =
      List.of(
          "persistence",
          "ejb/api",
          "ejb/core",
          "web/kit",
          "web/admin",
          "web/portal",
          "web/device",
          "web/pki");

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPaths(
              JARS.stream().map(House::classesOf).filter(Files::isDirectory).toArray(Path[]::new));

  private House() {}

  static Path classesOf(String jar) {
    return ROOT.resolve(jar).resolve("target/classes");
  }
}
