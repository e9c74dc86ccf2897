/** What scripts may ask for, in JSON, with an administrator's name and password. */
package org.chatelaine.web.admin.api;
