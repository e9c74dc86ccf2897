package org.chatelaine.web.kit;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chatelaine.setting.Launch;

/**
 * Tells the browser what it must not do with our pages. The policy for scripts comes from the pages
 * themselves, since each has its own nonce.
 */
public class HeadersFilter extends HttpFilter {

  private static final String YEAR = "31536000";

  @Inject private transient Launch launch;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader(
        "Content-Security-Policy",
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'");
    if (launch.isByTlsOnly(launch.people()))
      response.setHeader("Strict-Transport-Security", "max-age=" + YEAR);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    if (!Paths.isResource(Paths.of(request))) response.setHeader("Cache-Control", "no-store");
    chain.doFilter(request, response);
  }
}
