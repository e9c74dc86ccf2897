/** SCEP on the wire (RFC 8894): bytes to records and back, no container and no secrets kept. */
package org.chatelaine.ca.scep.wire;
