package org.chatelaine.queue.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * A message that nobody could deal with.
 *
 * @param queue where it was meant to go, as {@code wake-due}
 * @param text what it carries: an id
 * @param cause why it failed the last time; empty when the server died over it
 */
public record DeadLetterRow(String queue, String id, String text, Instant at, String cause)
    implements Serializable {}
