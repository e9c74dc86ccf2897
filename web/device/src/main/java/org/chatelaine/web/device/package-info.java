/** The devices' door: servlets that take what devices PUT. */
package org.chatelaine.web.device;
