package org.chatelaine.distribution.service;

/** After the commit, look for deliveries that are due. */
record DeliveriesDue() {}
