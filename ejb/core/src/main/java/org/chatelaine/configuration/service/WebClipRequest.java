package org.chatelaine.configuration.service;

import java.io.Serializable;

/**
 * A web clip as an administrator asks for it.
 *
 * @param label what stands under the icon
 * @param icon a PNG file as it was uploaded; null for none, or, in an edit, for the one it has
 * @param withoutIcon in an edit: take the icon away
 */
public record WebClipRequest(
    String name,
    String description,
    String label,
    String url,
    boolean removable,
    byte[] icon,
    boolean withoutIcon,
    boolean fullScreen,
    boolean precomposed,
    boolean ignoreManifestScope)
    implements Serializable {

  /** A removable clip without an icon. */
  public static WebClipRequest of(String name, String label, String url) {
    return new WebClipRequest(name, null, label, url, true, null, false, false, false, false);
  }
}
