package org.chatelaine.queue.service;

/**
 * A message that failed for good is wanted no more.
 *
 * @param text what it carries: an id
 */
public record LetterDeleted(String queue, String text) {}
