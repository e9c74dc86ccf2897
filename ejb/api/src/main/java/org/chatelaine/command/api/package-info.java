/** What the portal may ask about a person's own devices and what they are to do. */
package org.chatelaine.command.api;
