package org.chatelaine.device;

/** What a person may have done to a device; the same words in console and portal. */
public enum Verb {
  /** Wakes the device, so that it comes for what is waiting. */
  CHECK_IN,
  /** Asks the device for its facts, profiles and certificates anew. */
  REFRESH,
  LOCK,
  /** Takes the passcode away. */
  UNLOCK,
  RESTART,
  WIPE,
  /** Asks the device to remove its management profile. */
  RETIRE,
  /** Does not wait for the device. */
  RETIRE_NOW,
  /** Takes back a wipe or a retirement that the device has not been given yet. */
  CANCEL,
  LOCATE
}
