package org.chatelaine.enrolment.service;

import java.util.Locale;
import org.chatelaine.device.Platform;

/**
 * Somebody to be invited with one device.
 *
 * @param name used when the person is new; null or blank stands for the mail address
 * @param language of the mail, and of the person when new; null stands for English
 */
public record InvitationRequest(String mail, String name, Locale language, Platform platform) {

  public InvitationRequest {
    if (name == null || name.isBlank()) name = mail;
    if (platform == null) platform = Platform.APPLE;
  }
}
