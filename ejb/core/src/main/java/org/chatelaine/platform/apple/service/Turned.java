package org.chatelaine.platform.apple.service;

/** A message is turned away at the door; the reason is for the log, not for the sender. */
class Turned extends RuntimeException {

  private final transient AppleAnswer answer;

  Turned(AppleAnswer answer, String reason) {
    super(reason, null, false, false);
    this.answer = answer;
  }

  static Turned badRequest(String reason) {
    return new Turned(AppleAnswer.of(400), reason);
  }

  AppleAnswer answer() {
    return answer;
  }
}
