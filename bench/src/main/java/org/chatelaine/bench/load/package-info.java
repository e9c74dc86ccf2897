/** Load on the product, and what it does to time and database. */
package org.chatelaine.bench.load;
