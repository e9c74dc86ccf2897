/** What a device is to do, and what became of it. */
package org.chatelaine.command;
