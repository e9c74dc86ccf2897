package org.chatelaine.ca;

/** Where a certificate stands; whether it has run out is told by its dates. */
public enum CertificateStatus {
  /** Written down before it is signed. One that stays so may have been signed, for nobody. */
  ISSUING,
  VALID,
  REVOKED
}
