package org.chatelaine.enrolment;

/** How far a device has come on its way into management. */
public enum EnrolmentState {
  INVITED,
  PROFILE_ISSUED,
  CERTIFIED,
  ACTIVE,
  EXPIRED,
  CANCELLED,
  ENDED;

  /** Whether a profile may (still, or again) be handed out. */
  public boolean takesAProfile() {
    return this == INVITED || this == PROFILE_ISSUED || this == CERTIFIED;
  }

  /** Whether this may follow; a step already taken may be taken again. */
  public boolean mayBecome(EnrolmentState next) {
    return switch (this) {
      case INVITED -> next == PROFILE_ISSUED || next == EXPIRED || next == CANCELLED;
      case PROFILE_ISSUED ->
          next == PROFILE_ISSUED || next == CERTIFIED || next == EXPIRED || next == CANCELLED;
      case CERTIFIED ->
          next == PROFILE_ISSUED
              || next == CERTIFIED
              || next == ACTIVE
              || next == EXPIRED
              || next == CANCELLED
              || next == ENDED;
      case ACTIVE -> next == ACTIVE || next == ENDED;
      case EXPIRED -> next == INVITED;
      case CANCELLED, ENDED -> false;
    };
  }
}
