/** Who acts, in which space, at what time; and refusal. At most eight public types. */
package org.chatelaine.kernel;
