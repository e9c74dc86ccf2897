package org.chatelaine.command.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that was done to a person's device or account.
 *
 * @param action the audit's name for it, such as {@code device.enrolled}
 * @param by who did it; null when it was the product itself
 * @param byMe whether it was the person who asks
 * @param device null when it was about the account
 */
public record PortalActivity(
    Instant at, String action, String by, boolean byMe, UUID device, String deviceName)
    implements Serializable {}
