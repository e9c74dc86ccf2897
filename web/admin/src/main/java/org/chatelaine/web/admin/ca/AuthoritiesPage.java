package org.chatelaine.web.admin.ca;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

  /** Where the certificate of an authority is served, in the form of the ending. */
  public String certificate(UUID authority, String ending) {
    return launch.pki() + "/pki/ca/" + authority + "." + ending;
  }

  public String getOcsp() {
    return launch.pki() + "/pki/ocsp";
  }

  public String getScep() {
    return launch.pki() + "/pki/scep/device";
  }

  public String getPublicPage() {
    return launch.pki() + "/pki/";
  }
}
