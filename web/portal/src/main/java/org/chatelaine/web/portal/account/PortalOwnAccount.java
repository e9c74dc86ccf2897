package org.chatelaine.web.portal.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.chatelaine.account.SessionRow;
import org.chatelaine.account.api.PortalAccount;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.OwnAccount;

/** A person's own account, asked of the product with the token of their session. */
@ApplicationScoped
public class PortalOwnAccount implements OwnAccount {

  @EJB private PortalAccount account;
  @Inject private Me me;

  @Override
  public void changePassword(char[] old, char[] fresh) {
    account.changePassword(me.visit(), old, fresh);
  }

  @Override
  public List<SessionRow> sessions() {
    return account.sessions(me.visit());
  }

  @Override
  public void end(UUID session) {
    account.endSession(me.visit(), session);
  }

  @Override
  public int endOthers() {
    return account.endOtherSessions(me.visit());
  }
}
