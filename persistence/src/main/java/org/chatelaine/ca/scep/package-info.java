/** The one-time challenges by which a device may ask for its identity. */
package org.chatelaine.ca.scep;
