package org.chatelaine.command.service;

import java.util.UUID;
import org.chatelaine.command.Visit;

/** Writes a command in the words of a platform. */
public interface CommandWriter {

  /** The bytes for this device; throws when the command cannot be written at all. */
  byte[] written(Visit.Due due, UUID device);
}
