/** Authorities and their keys; issuing, revoking and signing with them. */
package org.chatelaine.ca.service;
