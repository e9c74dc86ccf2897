/** What happens before the server starts: folder, keys, certificates, database. */
package org.chatelaine.launch;
