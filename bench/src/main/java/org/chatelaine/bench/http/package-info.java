/** HTTP as a device speaks it, down to the connection. */
package org.chatelaine.bench.http;
