package org.chatelaine.web.pki.door;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatelaine.setting.Launch;

/** Puts the headers on every answer, and a plain line in the place of any error page. */
@WebFilter("/*")
public class HeadersFilter extends HttpFilter {

  private static final Logger LOG = Logger.getLogger(HeadersFilter.class.getName());

  @Inject private transient Launch launch;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    if (request.isSecure() && launch.isByTlsOnly(launch.pkiTls()))
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException trouble) {
      LOG.log(Level.SEVERE, "A request at the PKI door failed", trouble);
      if (response.isCommitted()) return;
      response.resetBuffer();
      Bytes.refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Not available");
    }
  }
}
