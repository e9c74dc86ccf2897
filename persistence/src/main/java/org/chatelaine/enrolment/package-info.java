/** From invitation to managed device. */
package org.chatelaine.enrolment;
