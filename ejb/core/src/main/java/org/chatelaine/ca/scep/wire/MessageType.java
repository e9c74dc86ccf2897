package org.chatelaine.ca.scep.wire;

import java.util.Arrays;
import java.util.Optional;

/** What a message is (RFC 8894 section 3.2.1.2); 18 and everything else is nothing we answer. */
public enum MessageType {
  CERT_REP("3"),
  RENEWAL_REQ("17"),
  PKCS_REQ("19"),
  CERT_POLL("20"),
  GET_CERT("21"),
  GET_CRL("22");

  private final String wire;

  MessageType(String wire) {
    this.wire = wire;
  }

  String wire() {
    return wire;
  }

  static Optional<MessageType> of(String wire) {
    return Arrays.stream(values()).filter(type -> type.wire.equals(wire)).findFirst();
  }
}
