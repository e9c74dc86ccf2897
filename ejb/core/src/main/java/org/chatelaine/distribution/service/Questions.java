package org.chatelaine.distribution.service;

import static org.chatelaine.command.CommandKind.CERTIFICATE_LIST;
import static org.chatelaine.command.CommandKind.PROFILE_LIST;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.chatelaine.command.service.CommandQueue;
import org.chatelaine.command.service.CommandRequest;
import org.chatelaine.configuration.ConfigurationRows;
import org.chatelaine.distribution.Delivery;
import org.chatelaine.kernel.SpaceId;

/** Asks devices for the lists that prove what they say they have done. */
@ApplicationScoped
class Questions {

  /** After all that is to be installed, so that one list answers for many deliveries. */
  private static final int LAST = CommandRequest.ORDINARY + 100;

  @Inject private CommandQueue queue;
  @Inject private ConfigurationRows configurations;

  /** What decides about one delivery. */
  void ask(Delivery delivery) {
    ask(delivery.space(), List.of(delivery.device()), hasCertificate(delivery));
  }

  /** What decides about deliveries on some devices. */
  void ask(SpaceId space, List<UUID> devices, boolean certificatesToo) {
    var actor = Told.ourselves(space);
    queue.enqueue(actor, CommandRequest.of(PROFILE_LIST, devices, LAST));
    if (certificatesToo) queue.enqueue(actor, CommandRequest.of(CERTIFICATE_LIST, devices, LAST));
  }

  private boolean hasCertificate(Delivery delivery) {
    if (delivery.wantedVersion() == null) return false;
    return configurations
        .version(delivery.space(), delivery.wantedVersion())
        .filter(version -> version.certificateSha256() != null)
        .isPresent();
  }
}
