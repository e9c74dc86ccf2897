/** What was done on a person's devices and account. */
package org.chatelaine.web.portal.activity;
