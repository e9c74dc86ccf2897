package org.chatelaine.web.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import org.chatelaine.platform.apple.service.TrustedProxy;
import org.chatelaine.platform.apple.wire.ClientCertHeader;

/**
 * The certificate a device shows: of its own TLS connection, or in the header of RFC 9440 when the
 * connection comes from the proxy that an administrator has named. From anybody else that header
 * means nothing.
 */
@ApplicationScoped
class ClientCertificates {

  private static final String OF_CONNECTION = "jakarta.servlet.request.X509Certificate";

  @Inject private TrustedProxy proxy;

  /** Null when none is shown. */
  X509Certificate shownBy(HttpServletRequest request) {
    var header = request.getHeader("Client-Cert");
    if (header != null && proxy.isAt(request.getRemoteAddr())) return ClientCertHeader.read(header);
    return request.getAttribute(OF_CONNECTION) instanceof X509Certificate[] chain
            && chain.length > 0
        ? chain[0]
        : null;
  }
}
