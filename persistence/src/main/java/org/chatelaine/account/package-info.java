/** People, their roles, their sign-ins and sessions. */
package org.chatelaine.account;
