/** Simulated Apple devices: what they know, do and answer, and how they enrol. */
package org.chatelaine.bench.apple;
