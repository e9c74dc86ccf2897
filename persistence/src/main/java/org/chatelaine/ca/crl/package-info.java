/** The revocation lists that stand published. */
package org.chatelaine.ca.crl;
