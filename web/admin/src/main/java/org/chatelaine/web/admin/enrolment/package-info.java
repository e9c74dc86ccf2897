/** Invitations: the way in for people and their devices. */
package org.chatelaine.web.admin.enrolment;
