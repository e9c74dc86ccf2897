package org.chatelaine.distribution;

/** How many deliveries were set going, and how many were turned round to be removed. */
public record Moved(int wanted, int removing) {

  public boolean any() {
    return wanted + removing > 0;
  }
}
