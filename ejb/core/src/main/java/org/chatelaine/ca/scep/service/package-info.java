/** Simple certificate enrolment (RFC 8894): challenges, and the desk that answers. */
package org.chatelaine.ca.scep.service;
