package org.chatelaine.account.api;

import java.io.Serializable;
import java.util.UUID;

/**
 * The person who is signed in.
 *
 * @param language a BCP 47 tag: {@code en}, {@code fr} or {@code ja}
 * @param theme {@code system}, {@code light} or {@code dark}
 */
public record PortalPerson(UUID id, String mail, String name, String language, String theme)
    implements Serializable {}
