package org.chatelaine.ca.scep.wire;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** The signed attributes of RFC 8894 section 3.2.1. */
enum ScepAttribute {
  MESSAGE_TYPE(2),
  PKI_STATUS(3),
  FAIL_INFO(4),
  SENDER_NONCE(5),
  RECIPIENT_NONCE(6),
  TRANSACTION_ID(7);

  private final ASN1ObjectIdentifier identifier;

  ScepAttribute(int arm) {
    this.identifier = new ASN1ObjectIdentifier("2.16.840.1.113733.1.9." + arm);
  }

  ASN1ObjectIdentifier identifier() {
    return identifier;
  }
}
