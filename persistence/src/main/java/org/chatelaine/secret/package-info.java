/** The master key; sealing and opening of everything secret in the database; passwords, tokens. */
package org.chatelaine.secret;
