/** Apple's property lists. */
package org.chatelaine.bench.plist;
