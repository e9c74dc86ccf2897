package org.chatelaine.device;

/** How far a device is on its way in and out of our hands. */
public enum DeviceState {
  /** It showed its certificate, but cannot be reached before it has told us its push token. */
  PENDING,
  ACTIVE,
  RETIRE_PENDING,
  RETIRE_SENT,
  RETIRED,
  WIPE_PENDING,
  WIPE_SENT,
  WIPED;

  /** Whether the device is no longer ours: what it says is refused. */
  public boolean isGone() {
    return this == RETIRED || this == WIPED;
  }

  /** Whether the device is still ours, but on its way out. */
  public boolean isLeaving() {
    return this == RETIRE_PENDING
        || this == RETIRE_SENT
        || this == WIPE_PENDING
        || this == WIPE_SENT;
  }
}
