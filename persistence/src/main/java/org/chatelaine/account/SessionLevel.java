package org.chatelaine.account;

/** How surely the person behind a session is known. */
public enum SessionLevel {
  PASSWORD,
  SECOND_FACTOR
}
