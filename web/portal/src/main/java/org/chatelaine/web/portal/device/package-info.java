/** A person's devices: the cards, one device, and what can be done to it. */
package org.chatelaine.web.portal.device;
