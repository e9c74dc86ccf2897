package org.chatelaine.notification;

import java.util.UUID;

/**
 * A mail waits to be sent.
 *
 * @param ring how often the bell rang before; makes a repeated ring another message
 */
public record NoticeDue(UUID notice, int ring) {}
