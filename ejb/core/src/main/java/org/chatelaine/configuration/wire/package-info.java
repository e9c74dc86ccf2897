/** Reads what is uploaded and writes the profiles devices get; pure, no container. */
package org.chatelaine.configuration.wire;
