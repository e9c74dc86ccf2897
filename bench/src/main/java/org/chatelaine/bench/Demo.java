package org.chatelaine.bench;

import org.chatelaine.bench.demo.DemoHouse;

/** Enrols simulated Apple devices through the front door and keeps them alive. */
public final class Demo {
  private static final String USAGE =
      """
      Enrols simulated Apple devices and keeps them polling; one line per event.
        --people URL       where the console is (https://localhost:8443)
        --data FOLDER      the product's data folder (CHATELAINE_DATA, ~/.chatelaine); the root is
                           read from keys/root-ca.crt, the devices are kept in demo/
        --mail MAIL        an administrator; by default the one the demo made. The password comes
                           from CHATELAINE_PASSWORD
        --devices N        how many (10)
        --every SECONDS    how often each looks for commands (5)
        --until-pid N      ends when this process, the server, is gone
      While there is no administrator, CHATELAINE_SETUP_CODE makes the first.
      """;

  private Demo() {}

  public static void main(String... args) throws Exception {
    try {
      new DemoHouse(Options.of(args)).run();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(USAGE);
      System.exit(2);
    }
  }
}
