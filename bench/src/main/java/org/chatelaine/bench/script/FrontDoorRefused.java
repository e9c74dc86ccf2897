package org.chatelaine.bench.script;

import org.chatelaine.bench.http.HttpAnswer;

/** The product did not do what a script asked of it. */
public final class FrontDoorRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;

  FrontDoorRefused(String what, HttpAnswer answer) {
    super(what + " was answered " + answer.status() + ": " + shortened(answer.text()));
    this.status = answer.status();
  }

  public int status() {
    return status;
  }

  private static String shortened(String text) {
    return text.length() > 300 ? text.substring(0, 300) + "\u2026" : text;
  }
}
