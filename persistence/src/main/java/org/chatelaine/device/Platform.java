package org.chatelaine.device;

/** Whose protocol a device speaks. */
public enum Platform {
  APPLE
}
