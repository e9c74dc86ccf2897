/** Authorities, what they issued to whom, and what became of it. */
package org.chatelaine.ca;
