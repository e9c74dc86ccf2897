package org.chatelaine.command.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.command.CommandKind;

/**
 * What somebody wants some devices to do.
 *
 * @param arguments by the names of {@link Arguments}; sealed before they are stored
 * @param payload the document of INSTALL_PROFILE, else null; sealed before it is stored
 * @param openKey of which a device has one open command; null for the kind's own name
 * @param priority the smaller goes first
 */
public record CommandRequest(
    CommandKind kind,
    List<UUID> devices,
    Map<String, String> arguments,
    byte[] payload,
    String openKey,
    int priority) {

  /** Before everything else: retire and wipe. */
  public static final int FIRST = 0;

  /** What a person waits for. */
  public static final int SOON = 20;

  /** What the product does by itself. */
  public static final int ORDINARY = 50;

  public CommandRequest {
    devices = List.copyOf(devices);
    arguments = arguments == null ? Map.of() : Map.copyOf(arguments);
  }

  /** Whether a person waits for it. */
  boolean isWaitedFor() {
    return priority <= SOON;
  }

  /** A command without arguments, under its kind's own name. */
  public static CommandRequest of(CommandKind kind, List<UUID> devices, int priority) {
    return new CommandRequest(kind, devices, Map.of(), null, null, priority);
  }
}
