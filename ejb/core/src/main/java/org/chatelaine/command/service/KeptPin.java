package org.chatelaine.command.service;

import java.io.Serializable;
import java.time.Instant;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;

/**
 * A PIN that was sent to a Mac, or waits for it.
 *
 * @param kind what set it: a lock or a wipe
 * @param state how far that came; one the Mac has done is the likeliest to open it
 */
public record KeptPin(CommandKind kind, CommandState state, Instant orderedAt, String pin)
    implements Serializable {

  /** Says nothing of the PIN. */
  @Override
  public String toString() {
    return "KeptPin[" + kind + " " + state + "]";
  }
}
