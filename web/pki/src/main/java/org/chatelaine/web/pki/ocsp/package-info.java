/** OCSP over HTTP (RFC 6960 appendix A). */
package org.chatelaine.web.pki.ocsp;
