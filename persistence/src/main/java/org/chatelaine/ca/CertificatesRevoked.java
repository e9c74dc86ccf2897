package org.chatelaine.ca;

import java.util.List;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/**
 * Certificates of an authority were revoked; fired in the transaction that revokes them, so that
 * whatever they open is closed in it. The authority's list is due once this is committed.
 */
public record CertificatesRevoked(
    SpaceId space, UUID authorityId, UUID cause, List<UUID> certificates) {

  public CertificatesRevoked {
    certificates = List.copyOf(certificates);
  }
}
