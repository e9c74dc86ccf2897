package org.chatelaine.web.admin.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chatelaine.audit.AuditReport;
import org.chatelaine.audit.AuditRow;
import org.chatelaine.audit.service.AuditDesk;
import org.chatelaine.audit.service.AuditVerifier;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;
import org.chatelaine.web.kit.Given;
import org.chatelaine.web.kit.LazyRows;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Words;

/** Everything anybody did, and whether the record of it is whole. */
@Named
@ViewScoped
public class AuditPage implements Serializable {

  @Inject private Me me;
  @Inject private AuditDesk audit;
  @Inject private AuditVerifier verifier;
  @Inject private AuditObjects objects;
  @Inject private Words words;

  private final LazyRows<AuditRow> rows = new LazyRows<>(this::page, AuditRow::id, this::filters);

  private String actor;
  private String action;
  private LocalDate from;
  private LocalDate until;
  private AuditReport report;

  /** Goes through every chain and every signed head. */
  public void verify() {
    report = verifier.verify(me.actor());
  }

  private Page<AuditRow> page(Slice slice) {
    var page = audit.page(me.actor(), slice);
    objects.learn(page.rows());
    return page;
  }

  private Map<String, String> filters() {
    var wanted = new HashMap<String, String>();
    wanted.put("actor", actor);
    wanted.put("action", action);
    if (from != null) wanted.put("since", begin(from));
    if (until != null) wanted.put("before", begin(until.plusDays(1)));
    return wanted;
  }

  private static String begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
  }

  public boolean isFiltered() {
    return actor != null || action != null || from != null || until != null;
  }

  /** Everything the audit can tell, in the order of its words. */
  public List<Choice> getActions() {
    var order = Collator.getInstance(me.getLocale());
    return words.under("audit.action.").entrySet().stream()
        .map(word -> new Choice(word.getKey(), word.getValue()))
        .sorted(Comparator.comparing(Choice::label, order))
        .toList();
  }

  /** One thing the audit can tell. */
  public record Choice(String action, String label) {}

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

  public String getFrom() {
    return from == null ? null : from.toString();
  }

  public void setFrom(String from) {
    this.from = Given.day(from);
  }

  public String getUntil() {
    return until == null ? null : until.toString();
  }

  public void setUntil(String until) {
    this.until = Given.day(until);
  }

  public AuditReport getReport() {
    return report;
  }
}
