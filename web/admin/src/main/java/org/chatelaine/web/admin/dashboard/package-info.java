/** The first page after the door. */
package org.chatelaine.web.admin.dashboard;
