package org.chatelaine.platform.apple.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Finds out which command a broken result answers. Left unanswered, it would come again on every
 * visit, and the device's queue would stand still for ever.
 */
public final class Salvage {

  private static final Pattern COMMAND =
      Pattern.compile("<key>CommandUUID</key>\\s{0,64}<string>([0-9A-Fa-f-]{36})</string>");
  private static final Pattern UDID =
      Pattern.compile("<key>UDID</key>\\s{0,64}<string>([0-9A-Za-z-]{1,64})</string>");

  private Salvage() {}

  /** A report that says nothing but which device and which command it is about. */
  public static Optional<Report> from(byte[] body) {
    var text = new String(body, StandardCharsets.ISO_8859_1);
    var command = COMMAND.matcher(text);
    var udid = UDID.matcher(text);
    if (!command.find() || !udid.find()) return Optional.empty();
    try {
      var uuid = UUID.fromString(command.group(1));
      var nothing = new Dict(Map.of());
      return Optional.of(new Report(udid.group(1), Report.Status.UNREADABLE, uuid, false, nothing));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
