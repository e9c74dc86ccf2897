/** What we know of a device, and which certificates it may show. */
package org.chatelaine.device;
