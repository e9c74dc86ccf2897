package org.chatelaine.it;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a page as it is shown: its language, its width, and all that axe can see. */
final class Inspection {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Anything that sticks out: of the page, or of the window while a dialog is open. */
  private static final String WIDE =
      """
      document.documentElement.scrollWidth > document.documentElement.clientWidth + 1
      || [...document.querySelectorAll('.ui-dialog')].some(dialog => {
           const box = dialog.getBoundingClientRect();
           return box.width > 0 && (box.left < 0 || box.right > window.innerWidth
             || box.top < 0 || box.bottom > window.innerHeight);
         })
      """;

  /** What axe calls violations, each in one line. */
  private static final String AXE =
      """
      ([part, rules]) => axe
        .run(part, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})
        .then(seen => seen.violations.flatMap(rule => rule.nodes.map(node =>
          rule.id + ' ' + node.target.join(' ') + ' ' + node.html.slice(0, 300))))
      """;

  private Inspection() {}

  /** Looks at the whole page. */
  static List<String> of(Page page, String where, String language) {
    var found = new ArrayList<String>();
    var spoken = page.locator("html").getAttribute("lang");
    if (!language.equals(spoken)) found.add(where + ": speaks " + spoken + ", not " + language);
    found.addAll(ofPart(page, where, "html"));
    return found;
  }

  /** Looks at one part of it only, such as an open dialog. */
  static List<String> ofPart(Page page, String where, String selector) {
    var found = new ArrayList<String>();
    if (Boolean.TRUE.equals(page.evaluate(WIDE))) found.add(where + ": wider than the window");
    if (!Boolean.TRUE.equals(page.evaluate("'axe' in window")))
      page.evaluate(AxeBuilder.getAxeScript());
    for (var line : (List<?>) page.evaluate(AXE, List.of(selector, RULES)))
      found.add(where + ": " + line);
    return found;
  }
}
