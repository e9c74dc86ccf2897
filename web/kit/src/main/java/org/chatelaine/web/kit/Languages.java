package org.chatelaine.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The languages the product speaks. */
public final class Languages {

  /** English first: it is what holds when nothing else does. */
  public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.JAPANESE);

  private Languages() {}

  /** The wished language when we speak it, else the first of the browser's that we speak. */
  static Locale of(String wished, HttpServletRequest request) {
    if (known(wished)) return Locale.forLanguageTag(wished);
    return Collections.list(request.getLocales()).stream()
        .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
        .filter(ALL::contains)
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  static boolean known(String tag) {
    return tag != null && ALL.contains(Locale.forLanguageTag(tag));
  }
}
