/** Enough of JSON for the script API. */
package org.chatelaine.bench.json;
