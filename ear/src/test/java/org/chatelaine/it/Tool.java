package org.chatelaine.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of other makes that the stories talk to; a missing one fails the story by its name. */
final class Tool {

  private static final int SECONDS = 60;

  private Tool() {}

  /** What a program said on both its channels, and how it ended. */
  record Said(int code, String text) {}

  static Said run(Path folder, String... line) {
    try {
      var said = Files.createTempFile(folder, "said", ".txt");
      var process =
          new ProcessBuilder(List.of(line))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(line[0] + " does not end");
      }
      return new Said(process.exitValue(), Files.readString(said));
    } catch (IOException missing) {
      throw new UncheckedIOException(line[0] + " is not installed; see docs/protocols", missing);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
