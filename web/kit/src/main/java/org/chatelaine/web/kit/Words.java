package org.chatelaine.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every word on a page, by its key: {@code #{words['device.list.title']}}. The first part of the
 * key names the bundle, so a key says where it is written down.
 */
@Named
@RequestScoped
public class Words extends AbstractMap<String, String> {

  private static final String BUNDLES = "org.chatelaine.web.kit.messages.";

  @Inject private Me me;

  @Override
  public String get(Object key) {
    return find(String.valueOf(key), locale());
  }

  /** The words of a key, filled with the arguments as {@link MessageFormat} says. */
  public String of(String key, Object... arguments) {
    return fill(get(key), locale(), arguments);
  }

  /** The same in a language of choice. */
  static String of(Locale locale, String key, Object... arguments) {
    return fill(find(key, locale), locale, arguments);
  }

  /** All words whose keys begin so, by what comes after. */
  public Map<String, String> under(String prefix) {
    var found = new TreeMap<String, String>();
    var bundle = bundle(prefix.substring(0, prefix.indexOf('.')), locale());
    for (var key : bundle.keySet())
      if (key.startsWith(prefix)) found.put(key.substring(prefix.length()), bundle.getString(key));
    return found;
  }

  /** Whether the key is written down. */
  public boolean knows(String key) {
    return !find(key, locale()).startsWith("???");
  }

  /** The words of a key, or what stands for them where they are not written down. */
  public String orElse(String key, String otherwise) {
    return knows(key) ? get(key) : otherwise;
  }

  private Locale locale() {
    var faces = FacesContext.getCurrentInstance();
    var view = faces == null ? null : faces.getViewRoot();
    return view == null ? me.getLocale() : view.getLocale();
  }

  private static String fill(String pattern, Locale locale, Object... arguments) {
    if (arguments == null || arguments.length == 0) return pattern;
    return new MessageFormat(pattern.replace("'", "''"), locale).format(arguments);
  }

  private static String find(String key, Locale locale) {
    var dot = key.indexOf('.');
    try {
      return bundle(dot < 0 ? key : key.substring(0, dot), locale).getString(key);
    } catch (MissingResourceException missing) {
      return "???" + key + "???";
    }
  }

  private static ResourceBundle bundle(String feature, Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLES + feature,
        locale,
        Thread.currentThread().getContextClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }
}
