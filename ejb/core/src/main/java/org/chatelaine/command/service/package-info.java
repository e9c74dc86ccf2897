/** The desks for commands: asked, queued, rung for, swept up. */
package org.chatelaine.command.service;
