package org.chatelaine.command.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;

/**
 * A person's own devices, as the portal sees and moves them. The first argument is always the token
 * of the session; a device of somebody else is refused with {@code device.unknown}, as one that
 * does not exist.
 */
@Local
public interface PortalDevices {

  /** The person's devices, those still managed first, then the most recently seen. */
  List<PortalDevice> mine(String token);

  /** One device with what may be done to it now. */
  PortalDeviceDetail one(String token, UUID device);

  /** What the device was told to do, the newest first; at most 20. */
  List<PortalCommand> commands(String token, UUID device);

  /**
   * Has something done to a device. Wiping and taking the passcode away ask for the password once
   * more and are refused like a sign-in when it is wrong.
   *
   * @return the id to ask {@link #command} with; null when there is nothing to wait for
   */
  UUID act(String token, PortalAction action);

  /** How far one command is. */
  PortalCommand command(String token, UUID id);

  /** The PIN that unlocks a Mac we locked; that it was looked at is written down. */
  String lockPin(String token, UUID device);
}
