package org.chatelaine.command;

/**
 * What a device answered.
 *
 * @param reason why it failed, in the device's words; null when it did not
 * @param raw the message as it came, for whoever has to look closer
 */
public record CommandResult(CommandState state, String reason, byte[] raw) {

  private static final int LONGEST = 2000;

  public CommandResult {
    if (reason != null && reason.length() > LONGEST) reason = reason.substring(0, LONGEST);
  }
}
