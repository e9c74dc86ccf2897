/** Online certificate status (RFC 6960): a delegated responder with answers signed ahead. */
package org.chatelaine.ca.ocsp.service;
