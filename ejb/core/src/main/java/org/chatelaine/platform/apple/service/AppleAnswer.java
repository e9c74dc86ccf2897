package org.chatelaine.platform.apple.service;

import java.nio.charset.StandardCharsets;

/**
 * What a device is answered.
 *
 * @param type the content type; null when there is no content
 */
public record AppleAnswer(int status, String type, byte[] body) {

  /** All is said: the device goes. */
  static final AppleAnswer NOTHING = of(200);

  private static final String UNRECOGNISED =
      "{\"code\":\"com.apple.unrecognized.device\","
          + "\"description\":\"The device is not managed here.\","
          + "\"message\":\"This device is no longer managed by this server.\"}";

  static AppleAnswer of(int status) {
    return new AppleAnswer(status, null, new byte[0]);
  }

  static AppleAnswer command(byte[] plist) {
    return new AppleAnswer(200, "application/xml; charset=UTF-8", plist);
  }

  /** From iOS 17 and macOS 14 a device removes its management when it is told so. */
  static AppleAnswer noLongerOurs() {
    return new AppleAnswer(403, "application/json", UNRECOGNISED.getBytes(StandardCharsets.UTF_8));
  }
}
