/** The portal's door and what a person may change about themselves. */
package org.chatelaine.web.portal.account;
