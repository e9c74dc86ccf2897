/** The desk where devices are invited and brought in. */
package org.chatelaine.enrolment.service;
