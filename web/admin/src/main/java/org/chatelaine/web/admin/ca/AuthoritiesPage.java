package org.chatelaine.web.admin.ca;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.chatelaine.ca.AuthorityRow;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.setting.Launch;
import org.chatelaine.web.kit.Me;

/** The authorities, and where the public finds what it needs of them. */
@Named
@RequestScoped
public class AuthoritiesPage {

  @Inject private Me me;
  @Inject private Authorities authorities;
  @Inject private Launch launch;

  private List<AuthorityRow> rows;

  public List<AuthorityRow> getRows() {
    if (rows == null) rows = authorities.list(me.actor());
    return rows;
  }

  /** Where the revocation list of an authority is served. */
  public String crl(UUID authority) {
    return authorities.crlUrl(authority);
  }

  /** The same where a browser may go that wants TLS of this host. */
  public String crlByTls(UUID authority) {
    return launch.pkiTls() + URI.create(crl(authority)).getPath();
  }

  public String getOcsp() {
    return launch.pki() + "/pki/ocsp";
  }

  public String getScep() {
    return launch.pki() + "/pki/scep/device";
  }

  public String getPublicPage() {
    return launch.pkiTls() + "/pki/";
  }
}
