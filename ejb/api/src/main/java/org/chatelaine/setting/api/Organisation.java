package org.chatelaine.setting.api;

import java.io.Serializable;

/**
 * The organisation as it calls itself.
 *
 * @param name empty while it has not said
 * @param helpdesk where its people find help, in its own words; empty while it has not said
 */
public record Organisation(String name, String helpdesk) implements Serializable {}
