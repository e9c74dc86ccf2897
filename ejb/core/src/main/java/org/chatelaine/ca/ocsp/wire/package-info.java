/** OCSP on the wire (RFC 6960): questions read within bounds. */
package org.chatelaine.ca.ocsp.wire;
