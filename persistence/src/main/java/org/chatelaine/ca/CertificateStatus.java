package org.chatelaine.ca;

/** Where a certificate stands; whether it has run out is told by its dates. */
public enum CertificateStatus {
  /** Written down before it is signed; never seen outside its transaction. */
  ISSUING,
  VALID,
  REVOKED
}
