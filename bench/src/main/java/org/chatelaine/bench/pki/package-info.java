/** Keys and certificates of simulated devices. */
package org.chatelaine.bench.pki;
