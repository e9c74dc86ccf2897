/** What all of this door has in common: it serves machines and devices that do not trust us yet. */
package org.chatelaine.web.pki.door;
