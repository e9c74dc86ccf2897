package org.chatelaine.launch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * What the run script calls: {@code prepare <server home> <ear or -> <pid>} before the server
 * starts, {@code announce <pid>} beside it. The set-up code goes from one to the other through the
 * standard output and the environment of the script, and is stored nowhere.
 */
public final class Launcher {

  private Launcher() {}

  /** Ends with 0, or with the exit code of the {@link Failure} it explains. */
  public static void main(String[] arguments) {
    var settings = new Settings(System.getenv());
    try {
      switch (arguments.length == 0 ? "" : arguments[0]) {
        case "prepare" -> prepare(settings, arguments);
        case "announce" -> System.exit(announce(settings, Long.parseLong(arguments[1])) ? 0 : 1);
        default -> throw new Failure(Failure.SETTING, "usage: prepare … | announce …");
      }
    } catch (Failure failure) {
      System.err.println("chatelaine: " + failure.getMessage());
      System.exit(failure.exitCode());
    }
  }

  private static void prepare(Settings settings, String[] arguments) {
    var ear = Optional.of(arguments[2]).filter(e -> !e.equals("-")).map(Path::of);
    var code =
        new Preparation(settings, Clock.systemUTC(), System.err::println)
            .run(Path.of(arguments[1]), ear, Long.parseLong(arguments[3]));
    // the only line on the standard output, read by the script
    System.out.println(code.map(SetupCode::text).orElse(""));
  }

  private static boolean announce(Settings settings, long pid) {
    var code = Optional.ofNullable(System.getenv("SETUP_CODE")).orElse("");
    return ProcessHandle.of(pid)
        .filter(server -> new Announcement(settings, System.out::println).await(server, code))
        .isPresent();
  }
}
