package org.chatelaine.platform.apple.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * That Apple does not want our pushes, which only an administrator can mend.
 *
 * @param reason in Apple's words, as {@code DeviceTokenNotForTopic}
 * @param at when it said so last
 */
public record PushRefusal(String reason, Instant at) implements Serializable {}
