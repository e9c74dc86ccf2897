package org.chatelaine.ca;

import java.util.UUID;

/** Certificates of an authority were revoked; its list is due once this is committed. */
public record CertificatesRevoked(UUID authorityId, UUID cause, int count) {}
