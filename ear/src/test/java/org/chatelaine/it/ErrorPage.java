package org.chatelaine.it;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;

/** The pages nobody wants to see, and how each comes to be seen in earnest. */
enum ErrorPage {
  ABSENT("Not found") {
    @Override
    void open(Page page, String face) {
      page.navigate(at(face + "/nothing/here"));
    }
  },

  FORBIDDEN("Not allowed") {
    /** A live connection without a session is the one thing that is refused and not led on. */
    @Override
    void open(Page page, String face) {
      var url = at(face + "/forbidden");
      var live =
          RequestOptions.create()
              .setHeader("Upgrade", "websocket")
              .setHeader("Accept-Language", spoken(page));
      try (var stranger = Browser.plain()) {
        var html = stranger.request().get(url, live).text();
        page.route(
            url,
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setBody(html)
                        .setContentType("text/html;charset=UTF-8")));
      }
      page.navigate(url);
      page.unroute(url);
    }
  },

  BROKEN("Something went wrong") {
    /** A servlet that takes no POST answers with an error that has no page of its own. */
    @Override
    void open(Page page, String face) {
      var url = at(face.equals("/my") ? "/my/enrolment-profile" : "/admin/ca/file");
      page.route(url, route -> route.resume(new Route.ResumeOptions().setMethod("POST")));
      page.navigate(url);
      page.unroute(url);
    }
  },

  EXPIRED("This page has expired") {
    /** As when the page was open longer than the server remembers it. */
    @Override
    void open(Page page, String face) {
      page.navigate(at(face + (face.equals("/my") ? "/account/account" : "/account/my-account")));
      page.evaluate(
          "document.querySelectorAll('input[name=\"jakarta.faces.ViewState\"]')"
              + ".forEach(input => input.value = '1:1')");
      Browser.speak(page, spoken(page));
    }
  };

  private final String title;

  ErrorPage(String title) {
    this.title = title;
  }

  /** Its heading in English. */
  String title() {
    return title;
  }

  /**
   * Brings a browser that is signed in to it.
   *
   * @param face {@code /admin} or {@code /my}
   */
  abstract void open(Page page, String face);

  private static String at(String path) {
    return Given.product().people().resolve(path).toString();
  }

  private static String spoken(Page page) {
    return page.locator("html").getAttribute("lang");
  }
}
