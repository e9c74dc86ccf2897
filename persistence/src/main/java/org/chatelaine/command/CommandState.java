package org.chatelaine.command;

import java.util.EnumSet;
import java.util.Set;

/** How far a command is on its way to one device; each state knows what may follow. */
public enum CommandState {
  QUEUED,
  SENT,
  ACKNOWLEDGED,
  FAILED,
  /** The device cannot now; it is offered again on its next visit. */
  POSTPONED,
  /** Sent, must not be done twice, and the answer never came: a person decides. */
  UNKNOWN,
  CANCELLED,
  EXPIRED;

  /** From these a command may still be offered. */
  public boolean isOpen() {
    return this == QUEUED || this == SENT || this == POSTPONED;
  }

  /** A late result is still taken from UNKNOWN, EXPIRED and CANCELLED. */
  public boolean mayBecome(CommandState next) {
    return following().contains(next);
  }

  /** Whether the device's result may still be taken. */
  public boolean takesResult() {
    return mayBecome(ACKNOWLEDGED);
  }

  private Set<CommandState> following() {
    return switch (this) {
      case QUEUED -> EnumSet.of(SENT, CANCELLED, EXPIRED);
      case SENT -> EnumSet.of(ACKNOWLEDGED, FAILED, POSTPONED, UNKNOWN, CANCELLED, EXPIRED);
      // The same command can have been sent on two connections: one answer may overtake the other.
      case POSTPONED -> EnumSet.of(SENT, ACKNOWLEDGED, FAILED, CANCELLED, EXPIRED);
      case UNKNOWN -> EnumSet.of(ACKNOWLEDGED, FAILED, CANCELLED);
      case EXPIRED, CANCELLED -> EnumSet.of(ACKNOWLEDGED, FAILED);
      case ACKNOWLEDGED, FAILED -> EnumSet.noneOf(CommandState.class);
    };
  }
}
