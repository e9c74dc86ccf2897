package org.chatelaine.web.admin.configuration;

import jakarta.servlet.http.Part;
import java.io.Serializable;
import org.chatelaine.configuration.service.ConfigurationDetail;
import org.chatelaine.configuration.service.WebClipRequest;
import org.chatelaine.web.kit.Upload;

/** What the form of a web clip holds. */
public class WebClipFields implements Serializable {

  private String name;
  private String description;
  private String label;
  private String url;
  private boolean removable = true;
  private boolean fullScreen;
  private boolean withoutIcon;
  private boolean precomposed;
  private boolean ignoreManifestScope;
  private transient Part icon;

  void fill(ConfigurationDetail detail) {
    var clip = detail.webClip();
    name = detail.name();
    description = detail.description();
    label = clip.label();
    url = clip.url();
    removable = clip.removable();
    fullScreen = clip.fullScreen();
    precomposed = clip.precomposed();
    ignoreManifestScope = clip.ignoreManifestScope();
  }

  WebClipRequest request() {
    var bytes = Upload.bytes(icon);
    return new WebClipRequest(
        name,
        description,
        label,
        url,
        removable,
        bytes.length == 0 ? null : bytes,
        withoutIcon,
        fullScreen,
        precomposed,
        ignoreManifestScope);
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

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  public boolean isRemovable() {
    return removable;
  }

  public void setRemovable(boolean removable) {
    this.removable = removable;
  }

  public boolean isFullScreen() {
    return fullScreen;
  }

  public void setFullScreen(boolean fullScreen) {
    this.fullScreen = fullScreen;
  }

  public boolean isWithoutIcon() {
    return withoutIcon;
  }

  public void setWithoutIcon(boolean withoutIcon) {
    this.withoutIcon = withoutIcon;
  }

  public boolean isPrecomposed() {
    return precomposed;
  }

  public void setPrecomposed(boolean precomposed) {
    this.precomposed = precomposed;
  }

  public boolean isIgnoreManifestScope() {
    return ignoreManifestScope;
  }

  public void setIgnoreManifestScope(boolean ignoreManifestScope) {
    this.ignoreManifestScope = ignoreManifestScope;
  }

  public Part getIcon() {
    return icon;
  }

  public void setIcon(Part icon) {
    this.icon = icon;
  }
}
