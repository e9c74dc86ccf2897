package org.chatelaine.ca.service;

import jakarta.enterprise.context.ApplicationScoped;

/** Signs what is handed to devices. */
@ApplicationScoped
public class ProfileSigner {

  /** A CMS SignedData (RFC 5652) in DER with the document in it and the chain beside it. */
  public byte[] sign(byte[] document) {
    throw new UnsupportedOperationException();
  }
}
