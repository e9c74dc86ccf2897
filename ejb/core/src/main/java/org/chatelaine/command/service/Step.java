package org.chatelaine.command.service;

import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;

/** One move of a command of some kind, asked under some key. */
record Step(CommandKind kind, String key, CommandState from, CommandState to) {}
