/** The desks that know devices: the register, when they were last seen, how they leave. */
package org.chatelaine.device.service;
