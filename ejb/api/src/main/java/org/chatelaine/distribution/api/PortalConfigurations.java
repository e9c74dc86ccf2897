package org.chatelaine.distribution.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.chatelaine.account.api.Visit;

/** What the organisation puts on a person's own device. */
@Local
public interface PortalConfigurations {

  /**
   * The configurations of the device and how far each is; {@code device.unknown} when not theirs.
   */
  List<PortalConfiguration> ofDevice(Visit visit, UUID device);
}
