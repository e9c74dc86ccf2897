package org.chatelaine.web.pki.ca;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
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

  /** As that of the whole door, and the one style sheet by its digest (CSP Level 3, 2.3.1). */
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + digest(AuthoritiesPage.STYLE)
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Vary", "Accept-Language");
    response.setHeader("Cache-Control", "no-cache");
    Bytes.write(response, "text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(String style) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      var digest = sha.digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Locale language(HttpServletRequest request) {
    for (var wished : Collections.list(request.getLocales()))
      for (var known : LANGUAGES)
        if (known.getLanguage().equals(wished.getLanguage())) return known;
    return Locale.ENGLISH;
  }
}
