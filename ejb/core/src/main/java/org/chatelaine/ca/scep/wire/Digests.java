package org.chatelaine.ca.scep.wire;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** The digests an RSA key may sign, and what the signature of each is called (RFC 8017 A.2.4). */
enum Digests {
  SHA_256(NISTObjectIdentifiers.id_sha256, PKCSObjectIdentifiers.sha256WithRSAEncryption, false),
  SHA_384(NISTObjectIdentifiers.id_sha384, PKCSObjectIdentifiers.sha384WithRSAEncryption, false),
  SHA_512(NISTObjectIdentifiers.id_sha512, PKCSObjectIdentifiers.sha512WithRSAEncryption, false),
  SHA_1(OIWObjectIdentifiers.idSHA1, PKCSObjectIdentifiers.sha1WithRSAEncryption, true);

  private final ASN1ObjectIdentifier identifier;
  private final ASN1ObjectIdentifier signature;
  private final boolean legacy;

  Digests(ASN1ObjectIdentifier identifier, ASN1ObjectIdentifier signature, boolean legacy) {
    this.identifier = identifier;
    this.signature = signature;
    this.legacy = legacy;
  }

  /** By its own name. */
  static Digests of(ASN1ObjectIdentifier identifier) {
    return first(digest -> digest.identifier.equals(identifier));
  }

  /** By the name of its signature. */
  static Digests signedAs(ASN1ObjectIdentifier signature) {
    return first(digest -> digest.signature.equals(signature));
  }

  /** Refuses SHA-1 unless the legacy switch is on, which is asked only then. */
  Digests in(BooleanSupplier legacy) {
    if (this.legacy && !legacy.getAsBoolean())
      throw new ScepFailure(FailInfo.BAD_ALG, "digest-legacy");
    return this;
  }

  /** Refuses a signature that is called after another digest: it would be made with that one. */
  void mustBeIn(ASN1ObjectIdentifier signature) {
    if (!PKCSObjectIdentifiers.rsaEncryption.equals(signature) && !this.signature.equals(signature))
      throw new ScepFailure(FailInfo.BAD_ALG, "signature-not-taken");
  }

  private static Digests first(Predicate<Digests> wanted) {
    return Arrays.stream(values())
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new ScepFailure(FailInfo.BAD_ALG, "digest-not-taken"));
  }
}
