package org.chatelaine.ca.scep.wire;

import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;

/** The digests a message may be signed with. */
final class Digests {

  private static final Set<ASN1ObjectIdentifier> TAKEN =
      Set.of(
          NISTObjectIdentifiers.id_sha256,
          NISTObjectIdentifiers.id_sha384,
          NISTObjectIdentifiers.id_sha512);

  private Digests() {}

  static boolean taken(ASN1ObjectIdentifier digest) {
    return TAKEN.contains(digest);
  }

  /** SHA-1, only with the legacy switch on; MD5 never. */
  static boolean legacy(ASN1ObjectIdentifier digest) {
    return OIWObjectIdentifiers.idSHA1.equals(digest);
  }
}
