package org.chatelaine.command.service;

import java.util.Map;
import java.util.UUID;

/**
 * What became of a request: a new command, or the one that was open already.
 *
 * @param targets device → its target
 */
public record Queued(UUID command, Map<UUID, UUID> targets) {

  public Queued {
    targets = Map.copyOf(targets);
  }
}
