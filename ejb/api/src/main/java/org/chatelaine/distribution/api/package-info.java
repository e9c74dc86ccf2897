/** What the portal may ask about the settings an organisation puts on a device. */
package org.chatelaine.distribution.api;
