package org.chatelaine.bench.apple;

/** How a device proves who it is to the MDM server. */
public enum Authentication {
  /** Header {@code Mdm-Signature}: a detached CMS signature over the exact body. */
  SIGNATURE,
  /** The identity as TLS client certificate. */
  TLS,
  BOTH,
  /** Not at all: for the refusals. */
  NONE;

  boolean signs() {
    return this == SIGNATURE || this == BOTH;
  }

  boolean showsCertificate() {
    return this == TLS || this == BOTH;
  }
}
