package org.chatelaine.bench.scep;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** The cipher of a request's envelope, in which the reply must come back. */
public enum ScepCipher {
  AES_128(NISTObjectIdentifiers.id_aes128_CBC),
  AES_256(NISTObjectIdentifiers.id_aes256_CBC),
  DES3(PKCSObjectIdentifiers.des_EDE3_CBC),
  /** Single DES, which a server should refuse; here to see it do so. */
  DES(OIWObjectIdentifiers.desCBC);

  private final ASN1ObjectIdentifier oid;

  ScepCipher(ASN1ObjectIdentifier oid) {
    this.oid = oid;
  }

  ASN1ObjectIdentifier oid() {
    return oid;
  }
}
