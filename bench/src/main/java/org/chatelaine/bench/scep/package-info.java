/** A SCEP client (RFC 8894) that shares no code with the server. */
package org.chatelaine.bench.scep;
