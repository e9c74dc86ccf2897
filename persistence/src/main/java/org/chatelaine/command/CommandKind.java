package org.chatelaine.command;

import java.time.Duration;

/** What a device can be told to do. */
public enum CommandKind {
  DEVICE_LOCK(true, 7),
  CLEAR_PASSCODE(true, 1),
  ERASE_DEVICE(true, 90),
  RESTART_DEVICE(true, 1),
  DEVICE_INFORMATION(false, 7),
  CERTIFICATE_LIST(false, 7),
  PROFILE_LIST(false, 7),
  INSTALL_PROFILE(false, 30),
  REMOVE_PROFILE(false, 90);

  private final boolean once;
  private final Duration life;

  CommandKind(boolean once, int days) {
    this.once = once;
    this.life = Duration.ofDays(days);
  }

  /**
   * Whether doing it twice does harm. Such a command is sent once; when its answer never comes, a
   * person decides. The others are sent again under the same id.
   */
  public boolean isOnce() {
    return once;
  }

  /**
   * Whether it can be asked for again just as it was. A lock or wipe has its own confirmation and
   * PIN, and what is installed or removed follows the configuration: these are ordered anew.
   */
  public boolean mayBeResent() {
    return switch (this) {
      case DEVICE_LOCK, ERASE_DEVICE, INSTALL_PROFILE, REMOVE_PROFILE -> false;
      default -> true;
    };
  }

  /** How long it may wait before it has lost its sense. */
  public Duration life() {
    return life;
  }
}
