package org.chatelaine.distribution;

import java.util.EnumSet;
import java.util.Set;

/** How far a configuration has come on one device, each step by what the device answered. */
public enum DeliveryState {
  /** Wanted, not sent yet, or to be tried again. */
  PENDING,
  /** The device has the command and has not answered. */
  SENT,
  /** The device says it is done; its list of profiles will tell whether that is so. */
  VERIFYING,
  /** The device has listed it: this version, and the certificate where there is one. */
  VERIFIED,
  /** Not there after the last automatic try; the reason stands beside it. */
  FAILED,
  /** No longer wanted and not known to be gone. */
  REMOVING,
  /** The device has listed its profiles without it, or is no longer ours. */
  REMOVED;

  /** Whether a row in this state may go on to another one. */
  public boolean mayBecome(DeliveryState next) {
    return after().contains(next);
  }

  /**
   * Whether a person may ask for it again: not what is gone, and not what is on its way anyhow.
   *
   * @param attempts how many automatic retries were used
   */
  boolean mayGoAgain(int attempts) {
    return switch (this) {
      case VERIFYING, VERIFIED, FAILED -> true;
      case PENDING, REMOVING -> attempts > 0;
      case SENT, REMOVED -> false;
    };
  }

  /** States in which a list that the device reports can decide something. */
  public static Set<DeliveryState> answerable() {
    return EnumSet.of(VERIFYING, VERIFIED, REMOVING);
  }

  private Set<DeliveryState> after() {
    return switch (this) {
      case PENDING -> EnumSet.of(SENT, VERIFYING, FAILED, REMOVING, REMOVED, PENDING);
      case SENT -> EnumSet.of(PENDING, VERIFYING, FAILED, REMOVING, REMOVED);
      case VERIFYING -> EnumSet.of(PENDING, VERIFIED, FAILED, REMOVING, REMOVED);
      case VERIFIED -> EnumSet.of(PENDING, REMOVING, REMOVED);
      case FAILED -> EnumSet.of(PENDING, VERIFYING, REMOVING, REMOVED);
      case REMOVING -> EnumSet.of(REMOVED, FAILED, PENDING, REMOVING);
      case REMOVED -> EnumSet.of(PENDING);
    };
  }
}
