package org.chatelaine.configuration.service;

import org.chatelaine.configuration.WebClip;
import org.chatelaine.configuration.wire.IconFile;
import org.chatelaine.configuration.wire.WebAddress;
import org.chatelaine.kernel.Refused;

/** Looks a wish for a web clip through and makes the clip of it. */
final class WebClipForm {

  /** Longer ones are cut off on the home screen long before. */
  private static final int LONGEST_LABEL = 100;

  private WebClipForm() {}

  /** The clip asked for; before is the one it replaces, or null. */
  static WebClip checked(WebClipRequest wish, WebClip before) {
    return new WebClip(
        label(wish.label()),
        WebAddress.checked(wish.url()),
        wish.removable(),
        icon(wish, before),
        wish.fullScreen(),
        wish.precomposed(),
        wish.ignoreManifestScope());
  }

  private static String label(String label) {
    var clean = label == null ? "" : label.strip();
    if (clean.isEmpty()) throw new Refused("configuration.web-clip-label");
    if (clean.length() > LONGEST_LABEL)
      throw new Refused("configuration.web-clip-label-long", LONGEST_LABEL);
    return clean;
  }

  private static byte[] icon(WebClipRequest wish, WebClip before) {
    if (wish.withoutIcon()) return null;
    if (wish.icon() != null && wish.icon().length > 0) return IconFile.clean(wish.icon());
    return before == null ? null : before.icon();
  }
}
