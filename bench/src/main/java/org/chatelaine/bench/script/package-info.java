/** An administrator at the script API. */
package org.chatelaine.bench.script;
