/** The way of a device in: invitation, profile, arrival. */
package org.chatelaine.web.portal.enrolment;
