package org.chatelaine.command.service;

import java.util.UUID;

/**
 * After the commit, ring for this command.
 *
 * @param target on which device alone it is due; null for all that have it open
 * @param number counts the rings of one command, since the broker drops a ring it has heard before
 */
record Ring(UUID command, UUID target, int number) {

  /** For all devices of the command. */
  Ring(UUID command, int number) {
    this(command, null, number);
  }
}
