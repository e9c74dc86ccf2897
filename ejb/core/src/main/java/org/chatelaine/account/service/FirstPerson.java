package org.chatelaine.account.service;

import java.util.Locale;

/**
 * Who becomes the first administrator, as typed.
 *
 * @param language what they read in; one the product does not speak becomes English
 */
public record FirstPerson(String mail, String name, Locale language) {}
