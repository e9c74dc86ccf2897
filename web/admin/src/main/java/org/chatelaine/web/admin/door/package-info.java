/** How administrators come in: the first one by the set-up code, everybody by their password. */
package org.chatelaine.web.admin.door;
