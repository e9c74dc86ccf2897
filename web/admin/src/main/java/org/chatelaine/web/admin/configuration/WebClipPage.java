package org.chatelaine.web.admin.configuration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.chatelaine.configuration.ConfigurationKind;
import org.chatelaine.configuration.service.Configurations;
import org.chatelaine.kernel.Refused;
import org.chatelaine.web.kit.Given;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;

/** Makes or changes a web clip. */
@Named
@ViewScoped
public class WebClipPage implements Serializable {

  private static final String CONFIGURATION =
      "/configuration/configuration?faces-redirect=true&id=";

  @Inject private Me me;
  @Inject private Say say;
  @Inject private Configurations configurations;

  private String id;
  private int read;
  private boolean withIcon;
  private WebClipFields fields = new WebClipFields();

  /** Reads the web clip to change; without one, a new one is made. */
  public void open() {
    if (id == null) return;
    var detail = configurations.one(me.actor(), key());
    if (detail.kind() != ConfigurationKind.WEB_CLIP) throw new Refused("configuration.unknown");
    read = detail.version();
    fields.fill(detail);
    withIcon = detail.webClip().hasIcon();
  }

  /** Keeps it; a new one still has to be told who gets it. */
  public String save() {
    if (id == null) {
      var made = configurations.createWebClip(me.actor(), fields.request());
      say.afterRedirect().done("configuration.created");
      return CONFIGURATION + made + "&tab=distribution";
    }
    configurations.editWebClip(me.actor(), key(), read, fields.request());
    say.afterRedirect().done("configuration.edited");
    return CONFIGURATION + key();
  }

  private UUID key() {
    return Given.id(id, "configuration");
  }

  public boolean isFresh() {
    return id == null;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = Given.text(id);
  }

  public boolean isWithIcon() {
    return withIcon;
  }

  public WebClipFields getFields() {
    return fields;
  }
}
