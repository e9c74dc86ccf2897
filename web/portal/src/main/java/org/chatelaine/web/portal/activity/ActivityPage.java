package org.chatelaine.web.portal.activity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.chatelaine.command.api.PortalActivity;
import org.chatelaine.command.api.PortalHistory;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Words;

/** What was done, the newest first. */
@Named
@RequestScoped
public class ActivityPage {

  @EJB PortalHistory history;
  @Inject Me me;
  @Inject Words words;

  private List<PortalActivity> lines = List.of();

  @PostConstruct
  void read() {
    lines = history.mine(me.visit());
  }

  public List<PortalActivity> getLines() {
    return lines;
  }

  /** What was done, in words; the audit's own name where we have none. */
  public String what(PortalActivity line) {
    var key = "portal.action." + line.action();
    return words.knows(key) ? words.get(key) : line.action();
  }

  /** Who did it: you, somebody by name, or the product by itself. */
  public String who(PortalActivity line) {
    if (line.byMe()) return words.get("portal.activity.you");
    if (line.by() == null) return words.get("portal.activity.product");
    return line.by().equals("anonymous") ? words.get("portal.activity.unknown") : line.by();
  }
}
