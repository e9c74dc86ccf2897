/** Mails to people; calls nobody. */
package org.chatelaine.notification;
