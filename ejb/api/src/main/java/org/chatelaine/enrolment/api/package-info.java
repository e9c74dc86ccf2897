/** What the portal may ask about bringing devices in. */
package org.chatelaine.enrolment.api;
