package org.chatelaine.bench.scep;

import java.security.KeyPair;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.chatelaine.bench.pki.Identity;

/**
 * What a device asks of SCEP.
 *
 * @param challenge the one-time challenge; null sends none
 * @param names subject alternative names; null asks for none
 * @param keyUsage bits of {@link org.bouncycastle.asn1.x509.KeyUsage}; 0 asks for none
 * @param renewing the identity that signs a renewal (RenewalReq); null for a first request
 */
public record ScepWish(
    KeyPair keys,
    X500Name subject,
    String challenge,
    GeneralNames names,
    int keyUsage,
    Identity renewing) {

  /** A first request with a challenge. */
  public static ScepWish first(KeyPair keys, X500Name subject, String challenge) {
    return new ScepWish(keys, subject, challenge, null, 0, null);
  }

  /** A renewal, signed by the identity one has. */
  public static ScepWish renewal(KeyPair keys, X500Name subject, Identity current) {
    return new ScepWish(keys, subject, null, null, 0, current);
  }
}
