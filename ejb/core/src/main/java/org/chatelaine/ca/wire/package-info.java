/** What all protocols of the authority check before they parse. */
package org.chatelaine.ca.wire;
