package org.chatelaine.enrolment;

/** What became of an invitation. */
public enum InvitationState {
  /** No mail has left: none is configured, or it waits; the link works all the same. */
  NOT_SENT,
  PENDING,
  COMPLETED,
  EXPIRED,
  CANCELLED;

  /** Whether the link may still be used, as long as its time has not run out. */
  public boolean isOpen() {
    return this == NOT_SENT || this == PENDING;
  }

  /** Whether this may follow. */
  public boolean mayBecome(InvitationState next) {
    return switch (this) {
      case NOT_SENT -> next != NOT_SENT;
      case PENDING -> next == COMPLETED || next == EXPIRED || next == CANCELLED || next == NOT_SENT;
      case EXPIRED -> next == NOT_SENT || next == COMPLETED;
      case COMPLETED, CANCELLED -> false;
    };
  }
}
