package org.chatelaine.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's open session, as they are shown it.
 *
 * @param id names the session and opens nothing
 * @param here whether it is the one they look from
 * @param lastSeen to the minute
 * @param agent what the browser calls itself; null when it says nothing
 */
public record SessionRow(
    UUID id, Face face, boolean here, Instant since, Instant lastSeen, String address, String agent)
    implements Serializable {}
