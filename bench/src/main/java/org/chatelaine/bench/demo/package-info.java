/** The demo: ten simulated devices for somebody without an iPhone. */
package org.chatelaine.bench.demo;
