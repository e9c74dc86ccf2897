package org.chatelaine.it;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Walks through pages in one language and inspects each, its tabs and its dialogs. Colours and
 * width change from page to page so that, once each language has had its turn, every page was seen
 * in both colours and at both widths.
 */
final class Visitor {

  static final List<String> LANGUAGES = List.of("en", "fr", "ja");

  private static final String DIALOGS =
      """
      Object.keys(PrimeFaces.widgets).filter(name =>
        PrimeFaces.widget.Dialog && PrimeFaces.widgets[name] instanceof PrimeFaces.widget.Dialog)
      """;

  private final Page page;
  private final int language;
  private final Product product = Given.product();
  private final List<String> found = new ArrayList<>();
  private final Set<Object> idle = new LinkedHashSet<>();
  private int number;

  Visitor(Page page, String language) {
    this.page = page;
    this.language = LANGUAGES.indexOf(language);
  }

  /** Each page, and each tab it has. */
  void walk(Iterable<String> paths) {
    var open = new ArrayDeque<String>();
    paths.forEach(open::add);
    Set<String> seen = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      var next = open.remove();
      go(next);
      if (!seen.contains(next)) dialogs(next);
      // What is asked for by its tab stands for itself.
      if (next.contains("tab=")) continue;
      for (var tab : page.locator("ul.tabs a:not([aria-current=page])").all()) {
        var path = tab.getAttribute("href");
        if (seen.add(path)) open.add(path);
      }
    }
  }

  private void go(String path) {
    dress();
    page.navigate(product.people().resolve(path).toString());
    look(path);
  }

  /** The colours and the width of the next page. */
  void dress() {
    var dark = (number % 2 == 0) == (language == 2);
    var narrow = (number / 2 % 2 == 0) == (language == 1);
    number++;
    page.emulateMedia(
        new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    page.setViewportSize(narrow ? Browser.PHONE : Browser.DESKTOP, narrow ? 844 : 900);
  }

  /** Inspects what is open now. */
  void look(String path) {
    var where = LANGUAGES.get(language) + " " + page.viewportSize().width + " " + path;
    found.addAll(Inspection.of(page, where, LANGUAGES.get(language)));
  }

  private void dialogs(String path) {
    for (var name : (List<?>) page.evaluate(DIALOGS)) {
      if (name.equals("idle") && !idle.add(name)) continue;
      var id = page.evaluate("name => { PF(name).show(); return PF(name).id; }", name).toString();
      var dialog = "[id='" + id + "']";
      page.waitForSelector(dialog + "[aria-hidden=false]");
      found.addAll(Inspection.ofPart(page, path + " " + name, dialog));
      page.evaluate("name => PF(name).hide()", name);
    }
  }

  /** All that is wrong. */
  List<String> found() {
    return found;
  }
}
