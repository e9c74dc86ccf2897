package org.chatelaine.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.kernel.Actor;

/**
 * A person as pages show them.
 *
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param passwordSetAt null for somebody who never set a password
 * @param disabledAt null for somebody who may sign in
 */
public record PersonRow(
    UUID id,
    String mail,
    String name,
    Actor.Role role,
    String language,
    String theme,
    Instant passwordSetAt,
    Instant createdAt,
    Instant disabledAt)
    implements Serializable {}
