package org.chatelaine.platform.apple.wire;

/** What came is no plist that we read; the message says what is wrong, never what was in it. */
public class MalformedPlist extends RuntimeException {

  MalformedPlist(String what) {
    super(what);
  }
}
