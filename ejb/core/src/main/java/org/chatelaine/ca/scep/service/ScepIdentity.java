package org.chatelaine.ca.scep.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.ca.scep.wire.ScepReply;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.ca.service.AuthorityKey;
import org.chatelaine.ca.service.SignerKey;
import org.chatelaine.ca.service.Signers;
import org.chatelaine.kernel.SpaceId;

/**
 * As whom we answer SCEP: a registration authority with an RSA key of its own. SCEP knows no other
 * keys, and the authority's own does nothing but sign certificates and lists.
 */
@ApplicationScoped
public class ScepIdentity {

  @Inject private Authorities authorities;
  @Inject private Signers signers;

  /**
   * What a client needs before it can ask for its own: our certificate and then the authority's, in
   * a certificates-only message.
   */
  public byte[] certificates() {
    var own = keys().get(0).certificate();
    return ScepReply.certificatesOnly(List.of(own, authority().certificate()));
  }

  AuthorityKey authority() {
    return authorities.of(SpaceId.DEFAULT);
  }

  /** The keys that open what clients seal; the first one signs the answers. */
  List<SignerKey> keys() {
    return signers.all(authority(), CertificateProfile.SCEP_RA);
  }
}
