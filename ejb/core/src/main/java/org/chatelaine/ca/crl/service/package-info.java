/** Certificate revocation lists (RFC 5280 section 5): built when due, kept, handed out. */
package org.chatelaine.ca.crl.service;
