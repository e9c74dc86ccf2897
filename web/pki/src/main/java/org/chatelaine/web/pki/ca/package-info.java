/** The public certificates of the authorities. */
package org.chatelaine.web.pki.ca;
