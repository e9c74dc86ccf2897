/** Authorities and the certificates they issued. */
package org.chatelaine.web.admin.ca;
