package org.chatelaine.account;

import java.util.Locale;

/** The languages the product speaks. */
public enum Language {
  ENGLISH("en"),
  FRENCH("fr"),
  JAPANESE("ja");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The language of a tag or locale name; English for what the product does not speak. */
  public static Language of(String tag) {
    if (tag == null) return ENGLISH;
    var wanted = tag.strip().toLowerCase(Locale.ROOT);
    for (var language : values())
      if (wanted.equals(language.tag) || wanted.matches(language.tag + "[-_].*")) return language;
    return ENGLISH;
  }

  public static Language of(Locale locale) {
    return locale == null ? ENGLISH : of(locale.getLanguage());
  }
}
