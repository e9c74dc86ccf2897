package org.chatelaine.web.kit;

import java.io.Serializable;
import org.chatelaine.kernel.Actor;

/**
 * A session just opened, and how its person likes the pages.
 *
 * @param token the key to the session, kept on the server only
 * @param name what the person is called on the page
 * @param language {@code en}, {@code fr} or {@code ja}; null follows the browser
 * @param theme {@code light} or {@code dark}; null or {@code system} follows the browser
 */
public record Entry(
    String token, Actor actor, String name, String mail, String language, String theme)
    implements Serializable {}
