package org.chatelaine.command.api;

import java.io.Serializable;
import java.time.Instant;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;

/**
 * A PIN of a person's Mac.
 *
 * @param kind what set it: a lock or a wipe
 * @param state how far that came
 */
public record PortalPin(CommandKind kind, CommandState state, Instant orderedAt, String pin)
    implements Serializable {

  /** Says nothing of the PIN. */
  @Override
  public String toString() {
    return "PortalPin[" + kind + " " + state + "]";
  }
}
