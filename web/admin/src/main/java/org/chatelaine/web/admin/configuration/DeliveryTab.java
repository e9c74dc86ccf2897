package org.chatelaine.web.admin.configuration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chatelaine.distribution.DeliveryCounts;
import org.chatelaine.distribution.DeliveryRow;
import org.chatelaine.distribution.DeliveryState;
import org.chatelaine.distribution.service.Distribution;
import org.chatelaine.web.kit.Given;
import org.chatelaine.web.kit.LazyRows;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;

/** How far a configuration has come, device by device. */
@Named
@ViewScoped
public class DeliveryTab implements Serializable {

  @Inject private Me me;
  @Inject private Say say;
  @Inject private ConfigurationPage page;
  @Inject private Distribution distribution;

  private final LazyRows<DeliveryRow> rows =
      new LazyRows<>(
          slice -> distribution.ofConfiguration(me.actor(), page.key(), slice),
          DeliveryRow::id,
          this::filters);

  private String state;
  private DeliveryCounts counts;

  /** Reads the numbers; the rows are read by the table. */
  public void count() {
    counts = distribution.counts(me.actor(), page.key());
  }

  /** Sends one again at once, or tries again to remove it. */
  public void resend(DeliveryRow delivery) {
    distribution.resend(me.actor(), delivery.id());
    say.done(delivery.removal() ? "distribution.removed-again" : "distribution.resent");
    count();
  }

  /** Sends all again that were given up. */
  public void resendFailed() {
    say.done("distribution.resent.many", distribution.resendFailed(me.actor(), page.key()));
    count();
  }

  private Map<String, String> filters() {
    var wanted = new HashMap<String, String>();
    wanted.put("state", state);
    return wanted;
  }

  public DeliveryCounts getCounts() {
    if (counts == null) count();
    return counts;
  }

  public List<DeliveryState> getStates() {
    return List.of(DeliveryState.values());
  }

  public LazyRows<DeliveryRow> getRows() {
    return rows;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = Given.oneOf(DeliveryState.class, state) == null ? null : state;
  }
}
