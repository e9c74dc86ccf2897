package org.chatelaine.web.admin.configuration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.chatelaine.configuration.service.ConfigurationDetail;
import org.chatelaine.configuration.service.Configurations;
import org.chatelaine.web.kit.Given;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;

/** One configuration: what it says, and whether it is handed out at all. */
@Named
@ViewScoped
public class ConfigurationPage implements Serializable {

  private static final Set<String> TABS = Set.of("overview", "distribution", "deliveries");

  @Inject private Me me;
  @Inject private Say say;
  @Inject private Configurations configurations;

  private String id;
  private String tab = "overview";
  private ConfigurationDetail detail;

  /** Reads the configuration the address names. */
  public void open() {
    detail = configurations.kept(me.actor(), Given.id(id, "configuration"));
  }

  /** Lets its audience have it again. */
  public void enable() {
    configurations.enable(me.actor(), key());
    say.done("configuration.enabled", detail.name());
    open();
  }

  /** Takes it from all devices until it is enabled again. */
  public void disable() {
    configurations.disable(me.actor(), key());
    say.done("configuration.disabled", detail.name());
    open();
  }

  /** Takes it from all devices for good. */
  public String delete() {
    configurations.delete(me.actor(), key());
    say.afterRedirect().done("configuration.deleted", detail.name());
    return "/configuration/configurations?faces-redirect=true";
  }

  /** In which state it is, as its badge says. */
  public String getState() {
    if (detail.deleted()) return "DELETED";
    return detail.enabled() ? "ENABLED" : "DISABLED";
  }

  /** The page on which this kind is edited. */
  public String getForm() {
    return switch (detail.kind()) {
      case CA_CERTIFICATE -> "/configuration/certificate";
      case WEB_CLIP -> "/configuration/web-clip";
    };
  }

  public UUID key() {
    return detail.id();
  }

  public String getTab() {
    return tab;
  }

  public void setTab(String tab) {
    this.tab = TABS.contains(tab) ? tab : "overview";
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public ConfigurationDetail getDetail() {
    return detail;
  }
}
