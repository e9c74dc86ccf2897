package org.chatelaine.web.admin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.chatelaine.account.SessionRow;
import org.chatelaine.account.service.OwnSessions;
import org.chatelaine.account.service.People;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.OwnAccount;

/** An administrator's own account, asked of the product directly. */
@ApplicationScoped
public class ConsoleAccount implements OwnAccount {

  @Inject private Me me;
  @Inject private People people;
  @Inject private OwnSessions sessions;

  @Override
  public void changePassword(char[] old, char[] fresh) {
    people.changePassword(me.actor(), old, fresh);
  }

  @Override
  public List<SessionRow> sessions() {
    return sessions.list(me.actor(), me.token());
  }

  @Override
  public void end(UUID session) {
    sessions.end(me.actor(), session);
  }

  @Override
  public int endOthers() {
    return sessions.endOthers(me.actor(), me.token());
  }
}
