package org.chatelaine.platform.apple.wire;

/** What came as a signature is none that we read, or does not fit what was signed. */
public class BadSignature extends RuntimeException {

  BadSignature(String what) {
    super(what);
  }

  BadSignature(String what, Throwable cause) {
    super(what, cause);
  }
}
