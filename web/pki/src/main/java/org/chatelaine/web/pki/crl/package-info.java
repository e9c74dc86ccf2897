/** Revocation lists, for whoever asks. */
package org.chatelaine.web.pki.crl;
