package org.chatelaine.ca.scep.wire;

import org.chatelaine.kernel.Refused;

/** A request is refused: the client learns the {@link FailInfo}, the administrator the reason. */
public class ScepFailure extends Refused {

  private final FailInfo info;
  private final String reason;

  /**
   * @param reason a short name such as {@code challenge-expired}, for the log and the audit
   */
  public ScepFailure(FailInfo info, String reason) {
    super("scep." + reason);
    this.info = info;
    this.reason = reason;
  }

  public FailInfo info() {
    return info;
  }

  public String reason() {
    return reason;
  }
}
