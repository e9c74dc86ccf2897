package org.chatelaine.web.admin.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.chatelaine.audit.AuditReport;
import org.chatelaine.audit.AuditRow;
import org.chatelaine.audit.service.AuditDesk;
import org.chatelaine.audit.service.AuditVerifier;
import org.chatelaine.web.kit.Given;
import org.chatelaine.web.kit.LazyRows;
import org.chatelaine.web.kit.Me;

/** Everything anybody did, and whether the record of it is whole. */
@Named
@ViewScoped
public class AuditPage implements Serializable {

  @Inject private Me me;
  @Inject private AuditDesk audit;
  @Inject private AuditVerifier verifier;

  private final LazyRows<AuditRow> rows =
      new LazyRows<>(slice -> audit.page(me.actor(), slice), AuditRow::id, this::filters);

  private String actor;
  private String action;
  private AuditReport report;

  /** Goes through every chain and every signed head. */
  public void verify() {
    report = verifier.verify(me.actor());
  }

  private Map<String, String> filters() {
    var wanted = new HashMap<String, String>();
    wanted.put("actor", actor);
    wanted.put("action", action);
    return wanted;
  }

  public boolean isFiltered() {
    return actor != null || action != null;
  }

  public LazyRows<AuditRow> getRows() {
    return rows;
  }

  public String getActor() {
    return actor;
  }

  public void setActor(String actor) {
    this.actor = Given.text(actor);
  }

  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = Given.text(action);
  }

  public AuditReport getReport() {
    return report;
  }
}
