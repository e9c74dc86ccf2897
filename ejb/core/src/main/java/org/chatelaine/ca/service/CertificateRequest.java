package org.chatelaine.ca.service;

import java.security.PublicKey;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.ca.DistinguishedName;
import org.chatelaine.ca.SubjectAltName;

/**
 * What is to be certified: the caller vouches for subject and names, the profile for the rest.
 *
 * @param owner who may be asked about it and whose end revokes it, for a device its enrolment
 * @param ownerKind what the owner is: {@code enrolment}, {@code server}, {@code product}
 * @param requestId what the protocol calls the request, or null
 */
public record CertificateRequest(
    CertificateProfile profile,
    DistinguishedName subject,
    List<SubjectAltName> sans,
    PublicKey key,
    UUID owner,
    String ownerKind,
    String requestId) {

  public CertificateRequest {
    Objects.requireNonNull(profile);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(key);
    Objects.requireNonNull(owner);
    Objects.requireNonNull(ownerKind);
    sans = List.copyOf(sans);
  }

  public CertificateRequest(
      CertificateProfile profile,
      DistinguishedName subject,
      List<SubjectAltName> sans,
      PublicKey key,
      UUID owner,
      String ownerKind) {
    this(profile, subject, sans, key, owner, ownerKind, null);
  }
}
