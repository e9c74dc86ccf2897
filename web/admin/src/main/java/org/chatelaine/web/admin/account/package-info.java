/** People, and what everybody changes about themselves. */
package org.chatelaine.web.admin.account;
