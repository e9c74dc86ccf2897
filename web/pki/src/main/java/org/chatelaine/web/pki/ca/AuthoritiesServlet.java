package org.chatelaine.web.pki.ca;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.web.pki.door.Bytes;
import org.chatelaine.web.pki.door.PkiServlet;

/** The bare page of this door; everything else under its name is not found. */
@WebServlet("/pki/*")
public class AuthoritiesServlet extends PkiServlet {

  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.JAPANESE);

  @Inject private transient Authorities authorities;

  public AuthoritiesServlet() {
    super("GET", "HEAD");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getRequestURI().equals("/pki/")) {
      Bytes.refuse(response, HttpServletResponse.SC_NOT_FOUND, "Not found");
      return;
    }
    var language = language(request);
    var page = new AuthoritiesPage(language).html(authorities.published());
    response.setHeader("Content-Language", language.getLanguage());
    response.setHeader("Vary", "Accept-Language");
    response.setHeader("Cache-Control", "no-cache");
    Bytes.write(response, "text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8));
  }

  private static Locale language(HttpServletRequest request) {
    for (var wished : Collections.list(request.getLocales()))
      for (var known : LANGUAGES)
        if (known.getLanguage().equals(wished.getLanguage())) return known;
    return Locale.ENGLISH;
  }
}
