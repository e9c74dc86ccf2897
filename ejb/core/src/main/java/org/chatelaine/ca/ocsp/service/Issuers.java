package org.chatelaine.ca.ocsp.service;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.chatelaine.ca.service.AuthorityKey;

/** Finds the authority a certificate id means, by SHA-1 and SHA-256 of its name and key. */
final class Issuers {

  private static final List<ASN1ObjectIdentifier> HASHES =
      List.of(OIWObjectIdentifiers.idSHA1, NISTObjectIdentifiers.id_sha256);

  private final Map<String, AuthorityKey> known = new ConcurrentHashMap<>();

  /** The authority, looked for among these. */
  Optional<AuthorityKey> of(CertificateID id, List<AuthorityKey> authorities) {
    var name = name(id);
    var here = known.get(name);
    if (here == null) {
      authorities.forEach(this::learn);
      here = known.get(name);
    }
    return Optional.ofNullable(here);
  }

  private void learn(AuthorityKey authority) {
    for (var hash : HASHES) {
      try {
        var digest =
            new BcDigestCalculatorProvider().get(new AlgorithmIdentifier(hash, DERNull.INSTANCE));
        var certificate = authority.certificate();
        known.put(
            name(new CertificateID(digest, certificate, certificate.getSerialNumber())), authority);
      } catch (OCSPException | OperatorCreationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private static String name(CertificateID id) {
    var hex = HexFormat.of();
    return id.getHashAlgOID().getId()
        + ':'
        + hex.formatHex(id.getIssuerNameHash())
        + ':'
        + hex.formatHex(id.getIssuerKeyHash());
  }
}
