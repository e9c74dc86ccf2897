package org.chatelaine.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every class of ours, as compiled, and where it lies. */
final class House {

  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /** What lies in the EAR. */
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

  /** Programs of their own, and what the server itself loads. */
  static final List<String> PROGRAMS =
      List.of("wildfly-config/launcher", "wildfly-config/device-trust", "bench");

  static final JavaClasses CLASSES = classes(JARS.stream());

  /** The product's and the programs'. */
  static final JavaClasses ALL = classes(rooms());

  private static JavaClasses classes(Stream<String> jars) {
    return new ClassFileImporter()
        .importPaths(jars.map(House::classesOf).filter(Files::isDirectory).toArray(Path[]::new));
  }

  /** Every folder that has sources of ours. */
  static Stream<String> rooms() {
    return Stream.concat(JARS.stream(), PROGRAMS.stream());
  }

  private House() {}

  /** The table an entity lives in. */
  static String tableOf(JavaClass entity) {
    return entity
        .tryGetAnnotationOfType(Table.class)
        .map(Table::name)
        .orElse(entity.getSimpleName().toLowerCase(Locale.ROOT));
  }

  static Path classesOf(String jar) {
    return ROOT.resolve(jar).resolve("target/classes");
  }
}
