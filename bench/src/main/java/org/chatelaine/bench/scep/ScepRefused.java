package org.chatelaine.bench.scep;

/** The server's signed answer says no, or not yet (RFC 8894 §3.2.1.3, §3.2.1.4). */
public final class ScepRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int pkiStatus;
  private final int failInfo;

  ScepRefused(int pkiStatus, int failInfo, String text) {
    super("pkiStatus " + pkiStatus + ", failInfo " + failInfo + (text == null ? "" : ": " + text));
    this.pkiStatus = pkiStatus;
    this.failInfo = failInfo;
  }

  /** 2 for a failure, 3 for pending. */
  public int pkiStatus() {
    return pkiStatus;
  }

  /** 0 badAlg, 1 badMessageCheck, 2 badRequest, 3 badTime, 4 badCertId; -1 when none was sent. */
  public int failInfo() {
    return failInfo;
  }
}
