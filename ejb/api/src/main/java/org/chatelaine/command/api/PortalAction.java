package org.chatelaine.command.api;

import java.io.Serializable;
import java.util.UUID;
import org.chatelaine.device.Verb;

/**
 * What a person wants done to a device of theirs.
 *
 * @param message shown on the locked screen, or null
 * @param phone shown there too, or null
 * @param pin six digits; a Mac is locked or wiped with it, null for all others
 * @param confirmName the device's name as the person typed it, where that is asked for
 * @param password given once more, where that is asked for; never kept
 */
public record PortalAction(
    UUID device,
    Verb verb,
    String message,
    String phone,
    String pin,
    String confirmName,
    char[] password)
    implements Serializable {

  /** Something that asks for nothing more than the wish. */
  public static PortalAction of(UUID device, Verb verb) {
    return new PortalAction(device, verb, null, null, null, null, null);
  }

  @Override
  public String toString() {
    return "PortalAction[" + verb + " " + device + "]";
  }
}
