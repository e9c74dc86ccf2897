package org.chatelaine.ca.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.cert.X509Certificate;
import java.util.List;
import org.chatelaine.ca.AuthorityRow;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.SpaceId;

/** The certificate authorities. */
@ApplicationScoped
public class Authorities {

  /**
   * Takes over the root authority the launcher made, or makes one; does nothing the second time.
   */
  public void importRoot() {
    throw new UnsupportedOperationException();
  }

  /** What a device has to trust to trust this product. */
  public X509Certificate rootCertificate(SpaceId space) {
    throw new UnsupportedOperationException();
  }

  public List<AuthorityRow> list(Actor actor) {
    throw new UnsupportedOperationException();
  }
}
