package org.chatelaine.command.service;

import java.util.UUID;

/**
 * After the commit, ring for this command.
 *
 * @param number counts the rings of one command, since the broker drops a ring it has heard before
 */
record Ring(UUID command, int number) {}
