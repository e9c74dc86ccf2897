package org.chatelaine.configuration;

import java.io.Serializable;

/**
 * A shortcut to a page on the home screen.
 *
 * @param icon a PNG of at most 400 by 400 points, or null for the platform's own
 * @param ignoreManifestScope stay full screen when the page leaves its manifest's scope
 */
public record WebClip(
    String label,
    String url,
    boolean removable,
    byte[] icon,
    boolean fullScreen,
    boolean precomposed,
    boolean ignoreManifestScope)
    implements Content, Serializable {

  @Override
  public ConfigurationKind kind() {
    return ConfigurationKind.WEB_CLIP;
  }

  /** Whether an icon of our own goes with it. */
  public boolean hasIcon() {
    return icon != null;
  }
}
