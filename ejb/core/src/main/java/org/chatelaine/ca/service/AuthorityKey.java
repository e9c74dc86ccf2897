package org.chatelaine.ca.service;

import java.security.PrivateKey;
import java.util.UUID;
import org.bouncycastle.cert.X509CertificateHolder;
import org.chatelaine.kernel.SpaceId;

/** An authority ready to sign; its key never leaves the memory of the product unsealed. */
public record AuthorityKey(
    UUID id, SpaceId space, String name, X509CertificateHolder certificate, PrivateKey key) {

  @Override
  public String toString() {
    return "AuthorityKey " + name;
  }
}
