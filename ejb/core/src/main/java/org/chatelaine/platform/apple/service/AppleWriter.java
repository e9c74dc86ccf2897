package org.chatelaine.platform.apple.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.Visit;
import org.chatelaine.command.service.CommandWriter;
import org.chatelaine.command.service.Seals;
import org.chatelaine.device.Devices;
import org.chatelaine.platform.apple.wire.AppleCommand;
import org.chatelaine.secret.SecretBox;

/** Opens what a command says and writes it as Apple devices read it. */
@ApplicationScoped
class AppleWriter implements CommandWriter {

  @Inject private Devices devices;
  @Inject private Seals seals;
  @Inject private SecretBox box;

  @Override
  public byte[] written(Visit.Due due, UUID device) {
    var data =
        due.kind() == CommandKind.CLEAR_PASSCODE
            ? unlockToken(device)
            : seals.payload(due.command(), due.payload());
    var arguments = seals.arguments(due.command(), due.arguments());
    return new AppleCommand(due.id(), due.kind(), arguments, data).encoded();
  }

  private byte[] unlockToken(UUID id) {
    var sealed = devices.find(id).orElseThrow().unlockToken();
    return sealed == null ? null : box.open(sealed, "device", "unlock_token", id);
  }
}
