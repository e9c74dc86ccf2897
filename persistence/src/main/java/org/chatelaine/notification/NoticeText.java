package org.chatelaine.notification;

/** What a mail says, opened for sending. */
public record NoticeText(String plain, String html) {

  @Override
  public String toString() {
    return "NoticeText[…]";
  }
}
