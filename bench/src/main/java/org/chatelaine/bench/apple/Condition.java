package org.chatelaine.bench.apple;

import java.util.List;
import org.chatelaine.bench.plist.Dict;

/** The state a device is in, apart from what is installed on it. */
public final class Condition {
  boolean supervised;
  boolean passcode = true;
  boolean locked;
  boolean erased;
  boolean managed;
  boolean disowned;
  boolean leaving;
  long restarts;
  String lockPin;
  String lockMessage;
  String lockPhone;

  Condition() {}

  public boolean isSupervised() {
    return supervised;
  }

  public boolean hasPasscode() {
    return passcode;
  }

  public boolean isLocked() {
    return locked;
  }

  public boolean isErased() {
    return erased;
  }

  /** Whether the device believes it is enrolled. */
  public boolean isManaged() {
    return managed;
  }

  /** Whether the server said, by 401 or 403, that the device is not its own. */
  public boolean isDisowned() {
    return disowned;
  }

  public long restarts() {
    return restarts;
  }

  /** The PIN of the last DeviceLock of a Mac; null when there was none. */
  public String lockPin() {
    return lockPin;
  }

  public String lockMessage() {
    return lockMessage;
  }

  public String lockPhone() {
    return lockPhone;
  }

  Dict save() {
    return Dict.of("Supervised", supervised)
        .with("Passcode", passcode)
        .with("Locked", locked)
        .with("Erased", erased)
        .with("Managed", managed)
        .with("Disowned", disowned)
        .with("Leaving", leaving)
        .with("Restarts", restarts)
        .with("Lock", lock());
  }

  private List<String> lock() {
    return lockPin == null ? List.of() : List.of(lockPin);
  }

  void restore(Dict saved) {
    supervised = saved.flag("Supervised");
    passcode = saved.flag("Passcode");
    locked = saved.flag("Locked");
    erased = saved.flag("Erased");
    managed = saved.flag("Managed");
    disowned = saved.flag("Disowned");
    leaving = saved.flag("Leaving");
    restarts = saved.number("Restarts").orElse(0L);
    lockPin = saved.list("Lock").isEmpty() ? null : (String) saved.list("Lock").get(0);
  }
}
