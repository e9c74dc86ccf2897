package org.chatelaine.command.service;

import java.util.UUID;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;

/**
 * One move of one command on one device.
 *
 * @param reason why it failed or came to nothing; else null
 */
record Move(
    UUID target, CommandKind kind, String key, CommandState from, CommandState to, String reason) {}
