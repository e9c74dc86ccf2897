package org.chatelaine.queue.service;

import java.io.Serializable;

/**
 * How full a queue is.
 *
 * @param waiting how many messages wait to be dealt with
 * @param dead how many failed for good
 */
public record QueueDepth(String queue, long waiting, long dead) implements Serializable {}
