/** Who gets which configuration, and how far each device has come. */
package org.chatelaine.distribution;
