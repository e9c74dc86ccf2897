package org.chatelaine.command.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.chatelaine.account.api.Visit;

/**
 * A person's own devices, as the portal sees and moves them. The first argument always brings the
 * token of the session; a device of somebody else is refused with {@code device.unknown}, as one
 * that does not exist.
 */
@Local
public interface PortalDevices {

  /** The person's devices, those still managed first, then the most recently seen. */
  List<PortalDevice> mine(Visit visit);

  /** One device with what may be done to it now. */
  PortalDeviceDetail one(Visit visit, UUID device);

  /** What the device was told to do, the newest first; at most 20. */
  List<PortalCommand> commands(Visit visit, UUID device);

  /**
   * Has something done to a device. Wiping and taking the passcode away ask for the password once
   * more and are refused like a sign-in when it is wrong.
   *
   * @return the id to ask {@link #command} with; null when there is nothing to wait for
   */
  UUID act(Visit visit, PortalAction action);

  /** How far one command is. */
  PortalCommand command(Visit visit, UUID id);

  /**
   * The PINs of which one opens a Mac that was locked, the newest first; that they were looked at
   * is written down.
   */
  List<PortalPin> lockPins(Visit visit, UUID device);
}
