package org.chatelaine.ca.service;

import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bouncycastle.cert.X509CertificateHolder;

/** A key of the product's own with its certificate. */
public record SignerKey(
    UUID id,
    UUID certificateId,
    X509CertificateHolder certificate,
    PrivateKey key,
    Instant from,
    Instant until) {

  /** Whether a third of its life or less is left, so that the next one is due. */
  public boolean isDue(Instant now) {
    var life = Duration.between(from, until);
    return now.isAfter(until.minus(life.dividedBy(3)));
  }

  @Override
  public String toString() {
    return "SignerKey " + id;
  }
}
