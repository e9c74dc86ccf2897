/** SCEP over HTTP (RFC 8894 section 4). */
package org.chatelaine.web.pki.scep;
