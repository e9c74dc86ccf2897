package org.chatelaine.notification;

/** What became of a mail. */
public enum NoticeState {
  WAITING,
  SENT,
  /** Given up after the last attempt; the cause stands beside it. */
  FAILED
}
