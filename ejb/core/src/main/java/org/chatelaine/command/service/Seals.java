package org.chatelaine.command.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.secret.SecretBox;

/** Seals and opens what a command says. */
@ApplicationScoped
public class Seals {

  private final SecretBox box;

  protected Seals() {
    this(null);
  }

  @Inject
  public Seals(SecretBox box) {
    this.box = box;
  }

  byte[] sealedArguments(UUID command, Map<String, String> arguments) {
    if (arguments.isEmpty()) return null;
    return box.seal(Arguments.write(arguments), "command", "arguments", command);
  }

  byte[] sealedPayload(UUID command, byte[] payload) {
    return payload == null ? null : box.seal(payload, "command", "payload", command);
  }

  /** The arguments of a command, opened; empty when it has none. */
  public Map<String, String> arguments(UUID command, byte[] sealed) {
    if (sealed == null) return Map.of();
    return Arguments.read(box.open(sealed, "command", "arguments", command));
  }

  /** The payload of a command, opened; null when it has none. */
  public byte[] payload(UUID command, byte[] sealed) {
    return sealed == null ? null : box.open(sealed, "command", "payload", command);
  }
}
