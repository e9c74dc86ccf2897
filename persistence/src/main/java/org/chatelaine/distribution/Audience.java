package org.chatelaine.distribution;

/** Who gets a configuration; nobody until somebody says so. */
public enum Audience {
  ALL,
  NONE,
  CHOSEN
}
