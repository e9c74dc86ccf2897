package org.chatelaine.device;

import java.util.Set;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/**
 * A device told which certificates it has; fired in the transaction.
 *
 * @param sha256 of each certificate's DER, in lower-case hex
 */
public record CertificatesReported(UUID device, SpaceId space, Set<String> sha256) {

  public CertificatesReported {
    sha256 = Set.copyOf(sha256);
  }
}
