package org.chatelaine.enrolment.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One enrolment of the person who is signed in.
 *
 * @param state a name of {@code org.chatelaine.enrolment.EnrolmentState}
 * @param device null until the device is managed
 */
public record PortalEnrolmentRow(
    UUID id, String state, Instant created, Instant expires, UUID device) implements Serializable {}
