package org.chatelaine.web.admin.configuration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.UUID;
import org.chatelaine.configuration.ConfigurationKind;
import org.chatelaine.configuration.service.Configurations;
import org.chatelaine.kernel.Refused;
import org.chatelaine.web.kit.Given;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;
import org.chatelaine.web.kit.Upload;

/** Makes or changes the configuration that has devices trust an authority. */
@Named
@ViewScoped
public class CertificatePage implements Serializable {

  private static final String CONFIGURATION =
      "/configuration/configuration?faces-redirect=true&id=";

  @Inject private Me me;
  @Inject private Say say;
  @Inject private Configurations configurations;

  private String id;
  private int read;
  private String name;
  private String description;
  private String present;
  private transient Part file;

  /** Reads the configuration to change; without one, a new one is made. */
  public void open() {
    if (id == null) return;
    var detail = configurations.one(me.actor(), key());
    if (detail.kind() != ConfigurationKind.CA_CERTIFICATE)
      throw new Refused("configuration.unknown");
    read = detail.version();
    name = detail.name();
    description = detail.description();
    present = detail.certificate().subject();
  }

  /** Keeps it; a new one still has to be told who gets it. */
  public String save() {
    if (id == null) {
      var made =
          configurations.createCertificate(me.actor(), name, description, Upload.bytes(file));
      say.afterRedirect().done("configuration.created");
      return CONFIGURATION + made + "&tab=distribution";
    }
    configurations.editCertificate(me.actor(), key(), read, name, description, Upload.bytes(file));
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

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public String getPresent() {
    return present;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
