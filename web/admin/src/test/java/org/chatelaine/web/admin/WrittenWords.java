package org.chatelaine.web.admin;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What the kit has in words; that French and Japanese have the same is tested there. */
final class WrittenWords {

  private WrittenWords() {}

  static boolean know(String key) {
    var feature = key.substring(0, key.indexOf('.'));
    try {
      return ResourceBundle.getBundle("org.chatelaine.web.kit.messages." + feature, Locale.ROOT)
          .containsKey(key);
    } catch (MissingResourceException none) {
      return false;
    }
  }
}
