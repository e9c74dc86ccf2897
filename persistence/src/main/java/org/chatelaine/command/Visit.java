package org.chatelaine.command;

import java.time.Instant;
import java.util.UUID;

/**
 * All that one message of a device needs, read in one statement.
 *
 * @param asked the command that the message answers; null when it answers none, or none we know
 * @param due the head of the device's queue; null when it is empty
 */
public record Visit(Visitor visitor, Asked asked, Due due) {

  /**
   * The command a result names, on whatever device it is.
   *
   * @param visitAt when the visit began on which it went out; null when it never did
   */
  public record Asked(
      UUID id,
      UUID device,
      CommandKind kind,
      CommandState state,
      String wish,
      int attempts,
      Instant visitAt) {}

  /**
   * The command to offer next; arguments and payload are sealed or null.
   *
   * @param unanswered how often it went out since the device last said anything of it
   */
  public record Due(
      UUID id,
      UUID command,
      CommandKind kind,
      CommandState state,
      String wish,
      int attempts,
      int unanswered,
      byte[] arguments,
      byte[] payload) {}
}
