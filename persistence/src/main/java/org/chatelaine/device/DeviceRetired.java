package org.chatelaine.device;

import java.util.UUID;

/**
 * A device is no longer ours; fired in the transaction, so that its certificates are revoked in it.
 *
 * @param cause one of {@code removed}, {@code checked-out}, {@code retired-now}, {@code wiped},
 *     {@code enrolled-again}
 */
public record DeviceRetired(UUID device, UUID enrolment, String cause) {}
