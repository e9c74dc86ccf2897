package org.chatelaine.bench.apple;

/**
 * How a device answers a command. {@link #NORMALLY} executes it and tells the truth; the others are
 * what real devices and real networks do besides.
 */
public record Answer(Way way, String uuid, long code, String domain, String words) {
  enum Way {
    NORMALLY,
    NOT_NOW,
    FORMAT_ERROR,
    ERROR,
    LATE,
    TWICE,
    UNDER_UUID,
    MUTE,
    LOST
  }

  /** Executes and answers. */
  public static final Answer NORMALLY = of(Way.NORMALLY);

  /** Does not execute; the server is to offer it again. */
  public static final Answer NOT_NOW = of(Way.NOT_NOW);

  /** Does not execute; the command was malformed. */
  public static final Answer FORMAT_ERROR = of(Way.FORMAT_ERROR);

  /** Does not execute; an error chain says why. */
  public static final Answer ERROR =
      error(12008, "MCMDMErrorDomain", "The device could not do what was asked.");

  /** Executes, hangs up, and answers when told to: {@link SimulatedDevice#sendLateResults()}. */
  public static final Answer LATE = of(Way.LATE);

  /** Executes, answers, and repeats the answer at the end of the visit. */
  public static final Answer TWICE = of(Way.TWICE);

  /** Executes and answers under a UUID no command ever had. */
  public static final Answer UNKNOWN_UUID = of(Way.UNDER_UUID);

  /** Takes the command and hangs up without executing it; never answers. */
  public static final Answer MUTE = of(Way.MUTE);

  /** Takes the command, executes it and hangs up; the answer is lost for ever. */
  public static final Answer LOST = of(Way.LOST);

  /** Executes and answers under this UUID, such as another device's. */
  public static Answer under(String uuid) {
    return new Answer(Way.UNDER_UUID, uuid, 0, null, null);
  }

  /** Does not execute; answers with this error. */
  public static Answer error(long code, String domain, String words) {
    return new Answer(Way.ERROR, null, code, domain, words);
  }

  private static Answer of(Way way) {
    return new Answer(way, null, 0, null, null);
  }
}
