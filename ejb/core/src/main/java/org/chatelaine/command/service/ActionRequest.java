package org.chatelaine.command.service;

import org.chatelaine.device.Verb;
import org.chatelaine.kernel.Refused;

/**
 * What a person wants done to a device.
 *
 * @param message what a locked device shows; null for none
 * @param phone whom a locked device offers to call; null for none
 * @param pin six digits for a Mac; null to have one made
 * @param confirmName the device's name, typed by whoever wants it wiped
 * @param fresh whether the person has just given their password again
 */
public record ActionRequest(
    Verb verb, String message, String phone, String pin, String confirmName, boolean fresh) {

  private static final int LONGEST = 1000;

  public ActionRequest {
    message = tidy(message);
    phone = tidy(phone);
    pin = tidy(pin);
    if (pin != null && !pin.matches("[0-9]{6}")) throw new Refused("device.pin-malformed");
  }

  /** A verb that needs nothing else. */
  public static ActionRequest of(Verb verb) {
    return new ActionRequest(verb, null, null, null, null, false);
  }

  private static String tidy(String said) {
    if (said == null || said.isBlank()) return null;
    if (said.length() > LONGEST) throw new Refused("device.text-too-long", LONGEST);
    return said.strip();
  }

  /** Says nothing of the PIN. */
  @Override
  public String toString() {
    return "ActionRequest[" + verb + "]";
  }
}
