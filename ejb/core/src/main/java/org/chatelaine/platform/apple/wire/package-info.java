/** Apple's protocol as bytes: plists, signatures, messages and commands. Knows no container. */
package org.chatelaine.platform.apple.wire;
