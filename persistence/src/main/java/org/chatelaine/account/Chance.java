package org.chatelaine.account;

/** Whether a try may be made. */
public enum Chance {
  GIVEN,
  /** The first that is refused since it closed: the one to write down. */
  REFUSED_FIRST,
  REFUSED;

  public boolean isGiven() {
    return this == GIVEN;
  }
}
