package org.chatelaine.device;

import java.io.Serializable;

/**
 * How many devices of one kind are in one state.
 *
 * @param unseen how many of them are still ours and were not heard of for long
 */
public record DeviceTally(Family family, DeviceState state, long count, long unseen)
    implements Serializable {}
