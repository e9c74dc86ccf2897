package org.chatelaine.device;

import java.io.Serializable;
import java.time.Instant;

/**
 * What the page of one device shows beyond its row.
 *
 * @param reachable whether we hold a push token that Apple has not called dead
 * @param passcodeCanBeCleared whether the device gave us what clearing its passcode needs
 */
public record DeviceDetail(
    DeviceRow row,
    String buildVersion,
    Instant retiredAt,
    boolean reachable,
    boolean passcodeCanBeCleared)
    implements Serializable {}
