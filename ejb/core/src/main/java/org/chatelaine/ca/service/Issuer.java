package org.chatelaine.ca.service;

import jakarta.ejb.Stateless;
import org.chatelaine.kernel.Actor;

/** Issues certificates under the space's authority. */
@Stateless
public class Issuer {

  public IssuedCertificate issue(Actor actor, CertificateRequest request) {
    throw new UnsupportedOperationException();
  }
}
