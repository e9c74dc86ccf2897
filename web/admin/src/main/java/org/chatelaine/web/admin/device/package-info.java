/** Devices, what is done to them, and the news of both. */
package org.chatelaine.web.admin.device;
