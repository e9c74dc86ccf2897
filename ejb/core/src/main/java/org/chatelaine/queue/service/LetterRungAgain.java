package org.chatelaine.queue.service;

/**
 * Somebody wants a message that failed for good to be dealt with after all; told before it is, to
 * whoever has given up meanwhile what it is about. Who cannot take it up again refuses.
 *
 * @param text what it carries: an id
 */
public record LetterRungAgain(String queue, String text) {}
