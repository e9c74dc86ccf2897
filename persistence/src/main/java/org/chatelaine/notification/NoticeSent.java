package org.chatelaine.notification;

import java.util.UUID;

/**
 * A mail has left, told in the transaction that notes it.
 *
 * @param about what it was about, or null
 */
public record NoticeSent(UUID notice, UUID about) {}
