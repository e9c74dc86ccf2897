package org.chatelaine.device;

import java.util.List;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/** A device told which profiles it has; fired in the transaction. */
public record ProfilesReported(UUID device, SpaceId space, List<InstalledProfile> profiles) {

  public ProfilesReported {
    profiles = List.copyOf(profiles);
  }
}
