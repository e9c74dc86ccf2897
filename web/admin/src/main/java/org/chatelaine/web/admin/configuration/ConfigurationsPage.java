package org.chatelaine.web.admin.configuration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.chatelaine.configuration.service.Configurations;
import org.chatelaine.distribution.DistributionRow;
import org.chatelaine.distribution.service.Distribution;
import org.chatelaine.web.kit.Given;
import org.chatelaine.web.kit.LazyRows;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;

/** All configurations with their audience and progress. */
@Named
@ViewScoped
public class ConfigurationsPage implements Serializable {

  @Inject private Me me;
  @Inject private Say say;
  @Inject private Configurations configurations;
  @Inject private Distribution distribution;

  private final LazyRows<DistributionRow> rows =
      new LazyRows<>(
          slice -> distribution.page(me.actor(), slice), DistributionRow::id, this::filters);

  private String name;
  private String deleted;
  private String failing;

  /** Makes the web clip to the portal, ready to be handed out. */
  public String createPortalWebClip() {
    var id = configurations.createPortalWebClip(me.actor());
    say.afterRedirect().done("configuration.created");
    return "/configuration/configuration?faces-redirect=true&tab=distribution&id=" + id;
  }

  private Map<String, String> filters() {
    var wanted = new HashMap<String, String>();
    wanted.put("name", name);
    wanted.put("deleted", deleted);
    wanted.put("failing", failing);
    return wanted;
  }

  public LazyRows<DistributionRow> getRows() {
    return rows;
  }

  /** {@code true} when those are listed that were deleted and are still on devices. */
  public String getDeleted() {
    return deleted;
  }

  public void setDeleted(String deleted) {
    this.deleted = "true".equals(deleted) ? deleted : null;
  }

  public boolean isFiltered() {
    return name != null || deleted != null || failing != null;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = Given.text(name);
  }

  public String getFailing() {
    return failing;
  }

  public void setFailing(String failing) {
    this.failing = "true".equals(failing) ? failing : null;
  }
}
