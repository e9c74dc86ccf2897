package org.chatelaine.notification;

import java.util.UUID;

/**
 * A mail somebody wants sent.
 *
 * @param about what it is about, or null
 * @param subject one line; line ends in it are taken for an attack and refused
 */
public record NoticeRequest(
    String recipient, String subject, String plain, String html, UUID about) {

  public NoticeRequest {
    mustBeOneLine(recipient);
    mustBeOneLine(subject);
  }

  private static void mustBeOneLine(String header) {
    if (header.codePoints().anyMatch(Character::isISOControl))
      throw new IllegalArgumentException("A mail's header must be one line");
  }
}
