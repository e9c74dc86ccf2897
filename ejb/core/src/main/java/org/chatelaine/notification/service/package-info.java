/** Mails leave the house. */
package org.chatelaine.notification.service;
