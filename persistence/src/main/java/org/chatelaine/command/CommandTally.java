package org.chatelaine.command;

import java.io.Serializable;
import java.time.LocalDate;

/** How many commands that were given on a day (UTC) are in one state now. */
public record CommandTally(LocalDate day, CommandState state, long count) implements Serializable {}
