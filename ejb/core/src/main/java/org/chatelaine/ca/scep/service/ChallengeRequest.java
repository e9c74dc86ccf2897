package org.chatelaine.ca.scep.service;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.chatelaine.ca.DistinguishedName;
import org.chatelaine.ca.SubjectAltName;

/**
 * What whoever knows the challenge is to get.
 *
 * @param owner the enrolment the certificate will belong to
 * @param minKeySize the smallest RSA key taken, in bits, at least 2048
 * @param life how long the challenge is good
 */
public record ChallengeRequest(
    UUID owner,
    DistinguishedName subject,
    List<SubjectAltName> sans,
    int minKeySize,
    Duration life) {

  private static final int SMALLEST = 2048;

  public ChallengeRequest {
    sans = List.copyOf(sans);
    minKeySize = Math.max(SMALLEST, minKeySize);
  }
}
