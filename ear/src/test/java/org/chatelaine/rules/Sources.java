package org.chatelaine.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;

/** The product as it is written. */
final class Sources {

  private Sources() {}

  /** Every file with one of these endings below a folder of ours, what a build makes left out. */
  static List<Path> files(String folder, String... endings) {
    var root = House.ROOT.resolve(folder);
    if (!Files.isDirectory(root)) return List.of();
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .filter(file -> !House.ROOT.relativize(file).toString().contains("target/"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The Java files of these, taken apart by the compiler. */
  static List<CompilationUnitTree> parsed(List<Path> files) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      var task = (JavacTask) compiler.getTask(null, manager, null, null, null, units);
      return StreamSupport.stream(task.parse().spliterator(), false)
          .map(unit -> (CompilationUnitTree) unit)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
