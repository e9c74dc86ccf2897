package org.chatelaine.platform.apple.service;

import java.util.UUID;

/**
 * What Apple is asked to carry to one device.
 *
 * @param token in hex
 */
record PushLetter(UUID device, String topic, String token, String magic) {

  /** Says nothing of token and magic. */
  @Override
  public String toString() {
    return "PushLetter[" + device + "]";
  }
}
