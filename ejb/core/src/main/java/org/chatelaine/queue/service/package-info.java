/** The rings between the product's rooms: how many wait, and what became of those that failed. */
package org.chatelaine.queue.service;
