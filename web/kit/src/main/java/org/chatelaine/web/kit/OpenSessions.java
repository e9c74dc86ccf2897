package org.chatelaine.web.kit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.chatelaine.account.SessionRow;
import org.chatelaine.kernel.Refused;

/**
 * Where one is signed in, in {@code /WEB-INF/kit/sessions.xhtml}. The list is kept with the view,
 * so that what one clicks is what one saw.
 */
@Named
@ViewScoped
public class OpenSessions implements Serializable {

  @Inject private Say say;
  @Inject private Words words;
  @Inject private OwnAccount account;

  private List<SessionRow> rows;

  public List<SessionRow> getRows() {
    if (rows == null) rows = account.sessions();
    return rows;
  }

  /** Whether there is any but this one. */
  public boolean isOthers() {
    return getRows().size() > 1;
  }

  /** Ends one; that it had ended by itself meanwhile is as good. */
  public void end(UUID session) {
    try {
      account.end(session);
    } catch (Refused gone) {
      if (!gone.key().equals("session.unknown")) throw gone;
    }
    say.done("account.session.ended");
    rows = null;
  }

  public void endOthers() {
    say.done("account.sessions.ended", account.endOthers());
    rows = null;
  }

  /** The browser and what it runs on, as far as it says so. */
  public String browser(SessionRow row) {
    var browser = Browser.of(row.agent()).toString();
    return browser.isEmpty() ? words.get("account.session.unknown") : browser;
  }
}
