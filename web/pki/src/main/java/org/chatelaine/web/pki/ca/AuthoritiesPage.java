package org.chatelaine.web.pki.ca;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.chatelaine.ca.AuthorityRow;

/**
 * The public certificates with their fingerprints, for whoever does not trust us yet: plain HTML
 * that needs no script, no style and no other file.
 */
final class AuthoritiesPage {

  /** All the page has of looks; the policy of the page lets this in and nothing else. */
  static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem; line-height: 1.5; \
      font-family: system-ui, sans-serif; background: #ffffff; color: #1f2933; }
      h2 { font-size: 1.15rem; }
      h1, h2, dd { overflow-wrap: anywhere; }
      dt { color: #52606d; }
      dd { margin: 0 0 0.75rem; }
      section { border-top: 1px solid #d3dae1; }
      a { color: #0d4f9e; display: inline-block; min-height: 1.5rem; }
      @media (prefers-color-scheme: dark) {
        body { background: #1e2126; color: #e6e8eb; }
        dt { color: #adb5bf; }
        section { border-color: #363b43; }
        a { color: #a6d3fa; }
      }
      """;

  private final Locale language;
  private final ResourceBundle words;

  AuthoritiesPage(Locale language) {
    this.language = language;
    this.words =
        ResourceBundle.getBundle(
            "org.chatelaine.web.pki.ca.authorities",
            language,
            AuthoritiesPage.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String html(List<AuthorityRow> authorities) {
    var page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"").append(language.getLanguage()).append("\">\n");
    page.append("<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.append("<title>").append(word("title")).append("</title>\n");
    page.append("<style>").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
    page.append("<h1>").append(word("title")).append("</h1>\n");
    page.append("<p>").append(word("compare")).append("</p>\n");
    authorities.forEach(authority -> add(page, authority));
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private void add(StringBuilder page, AuthorityRow authority) {
    page.append("<section>\n<h2>").append(safe(authority.subject())).append("</h2>\n<dl>\n");
    add(page, "fingerprint", "<code>" + fingerprint(authority.fingerprint()) + "</code>");
    add(page, "until", safe(until(authority)));
    page.append("</dl>\n<p>");
    page.append(link("ca/" + authority.name() + ".crt", "der")).append(" · ");
    page.append(link("ca/" + authority.name() + ".pem", "pem")).append(" · ");
    page.append(link("crl/" + authority.id() + ".crl", "crl"));
    page.append("</p>\n</section>\n");
  }

  private void add(StringBuilder page, String name, String value) {
    page.append("<dt>").append(word(name)).append("</dt>\n<dd>").append(value).append("</dd>\n");
  }

  private String link(String path, String name) {
    return "<a href=\"/pki/" + safe(path) + "\">" + word(name) + "</a>";
  }

  private String until(AuthorityRow authority) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language)
        .format(authority.notAfter().atOffset(ZoneOffset.UTC));
  }

  /** In groups of four digits, so that it can be compared by eye and wraps on a phone. */
  private static String fingerprint(String hex) {
    return hex.toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
  }

  private String word(String key) {
    return safe(words.getString("authorities." + key));
  }

  private static String safe(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
