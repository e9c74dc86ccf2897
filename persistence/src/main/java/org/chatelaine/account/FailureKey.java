package org.chatelaine.account;

import java.io.Serializable;
import java.util.Objects;

/** Whose failures. */
public class FailureKey implements Serializable {

  private FailureKind kind;
  private String subject;

  protected FailureKey() {}

  FailureKey(FailureKind kind, String subject) {
    this.kind = kind;
    this.subject = subject;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FailureKey key && key.kind == kind && key.subject.equals(subject);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, subject);
  }
}
