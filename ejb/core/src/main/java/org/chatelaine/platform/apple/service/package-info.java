/** Apple's protocol: enrolment profile, check-in, visits, and the push that wakes a device. */
package org.chatelaine.platform.apple.service;
