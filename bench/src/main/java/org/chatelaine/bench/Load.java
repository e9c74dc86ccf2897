package org.chatelaine.bench;

import org.chatelaine.bench.load.LoadRun;

/** The load program: simulated devices against a running product, with a report at the end. */
public final class Load {
  private static final String USAGE =
      """
      Load --scenario idle|loop|scep|ocsp|all [--name value …]
        --people URL         where the console is (https://localhost:8443)
        --root FILE          the root to trust (default: keys/root-ca.crt of --data)
        --data FOLDER        the product's data folder
        --mail, --password   an administrator (or CHATELAINE_MAIL, CHATELAINE_PASSWORD)
        --folder FOLDER      where the devices are kept between runs (bench-devices)
        --report FOLDER      where the report goes (bench-report)
        --devices N          how many devices (200)
        --authentication A   SIGNATURE or TLS (SIGNATURE)
        --workers N          threads, each one request at a time; 0 searches the capacity (0)
        --warmup S           seconds before measuring (10)
        --seconds S          seconds of a measurement (15)
        --rate N             open model at N requests/s; 0 is at half the capacity found (0)
        --rounds N           command loop: rounds, each all verbs to all devices (5)
        --settle S           seconds between preparing a round and measuring it (3)
        --verbs A,B          command loop: verbs to queue (REFRESH)
        --count N            SCEP: enrolments (200)
        --ocsp URL           OCSP address (from the certificates)
        --history N          answered commands each device is to have behind it; needs --pg
        --profile yes        also where the server's time goes; needs --server-pid and a JDK
        --server-pid N       the server's process, for its CPU and memory
        --pg URL             JDBC address of the server's PostgreSQL, its driver on the class path
        --pg-user, --pg-password
      """;

  private Load() {}

  public static void main(String... args) throws Exception {
    try {
      new LoadRun(Options.of(args)).run();
      System.exit(0);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(USAGE);
      System.exit(2);
    }
  }
}
