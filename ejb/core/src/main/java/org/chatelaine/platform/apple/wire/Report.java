package org.chatelaine.platform.apple.wire;

import java.util.UUID;

/**
 * What a device PUTs to the command URL: that it is idle, or what came of a command.
 *
 * @param command the command it answers; null when it names none that could be ours
 * @param ofUser whether it comes from the user channel of a Mac or Shared iPad
 */
public record Report(String udid, Status status, UUID command, boolean ofUser, Dict dict) {

  /** What the device says of itself or of the command. */
  public enum Status {
    IDLE,
    ACKNOWLEDGED,
    ERROR,
    FORMAT_ERROR,
    NOT_NOW,
    /** It said something, but not in words that we can read. */
    UNREADABLE
  }

  public static Report read(Dict dict) {
    return new Report(
        dict.needText("UDID"),
        status(dict.needText("Status")),
        dict.text("CommandUUID").map(Report::uuid).orElse(null),
        dict.has("UserID") || dict.has("EnrollmentUserID"),
        dict);
  }

  private static Status status(String word) {
    return switch (word) {
      case "Idle" -> Status.IDLE;
      case "Acknowledged" -> Status.ACKNOWLEDGED;
      case "Error" -> Status.ERROR;
      case "CommandFormatError" -> Status.FORMAT_ERROR;
      case "NotNow" -> Status.NOT_NOW;
      default -> Status.UNREADABLE;
    };
  }

  private static UUID uuid(String text) {
    try {
      return text.length() == 36 ? UUID.fromString(text) : null;
    } catch (IllegalArgumentException notOurs) {
      return null;
    }
  }
}
