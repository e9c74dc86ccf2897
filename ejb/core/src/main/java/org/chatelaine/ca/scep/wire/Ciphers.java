package org.chatelaine.ca.scep.wire;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** The content ciphers we take and answer in, and how the JDK calls them. */
enum Ciphers {
  AES_128("2.16.840.1.101.3.4.1.2", "AES", 16, 16, false),
  AES_192("2.16.840.1.101.3.4.1.22", "AES", 24, 16, false),
  AES_256("2.16.840.1.101.3.4.1.42", "AES", 32, 16, false),
  TRIPLE_DES("1.2.840.113549.3.7", "DESede", 24, 8, false),
  DES("1.3.14.3.2.7", "DES", 8, 8, true);

  private final ASN1ObjectIdentifier identifier;
  private final String family;
  private final int keyBytes;
  private final int blockBytes;
  private final boolean legacy;

  Ciphers(String identifier, String family, int keyBytes, int blockBytes, boolean legacy) {
    this.identifier = new ASN1ObjectIdentifier(identifier);
    this.family = family;
    this.keyBytes = keyBytes;
    this.blockBytes = blockBytes;
    this.legacy = legacy;
  }

  static Optional<Ciphers> of(ASN1ObjectIdentifier identifier) {
    return Arrays.stream(values()).filter(one -> one.identifier.equals(identifier)).findFirst();
  }

  ASN1ObjectIdentifier identifier() {
    return identifier;
  }

  String family() {
    return family;
  }

  String transformation() {
    return family + "/CBC/PKCS5Padding";
  }

  int keyBytes() {
    return keyBytes;
  }

  int blockBytes() {
    return blockBytes;
  }

  /** Only with the legacy switch on. */
  boolean legacy() {
    return legacy;
  }
}
