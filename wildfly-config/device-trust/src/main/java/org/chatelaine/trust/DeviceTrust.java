package org.chatelaine.trust;

import java.net.Socket;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * The trust of the devices' door: any certificate of reasonable size passes. The handshake proves
 * that the device holds its key; whether it is one of ours is decided by pinning in the product,
 * because the authorities behind device certificates are made and revoked while the server runs.
 *
 * <p>It never vouches for a server: a client built on it fails.
 */
final class DeviceTrust extends X509ExtendedTrustManager {
  /** Longer chains than any authority of ours can have made. */
  static final int LONGEST_CHAIN = 6;

  /** Bytes of one certificate. */
  static final int LARGEST_CERTIFICATE = 16_384;

  /** Bits of an RSA key; larger ones only cost the verifier. */
  static final int LARGEST_RSA_KEY = 8_192;

  private static final int LARGEST_EC_KEY = 521;

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    if (chain == null || chain.length == 0) throw new CertificateException("no certificate");
    if (chain.length > LONGEST_CHAIN) throw new CertificateException("chain too long");
    for (var certificate : chain) checkSize(certificate);
  }

  private static void checkSize(X509Certificate certificate) throws CertificateException {
    if (length(certificate) > LARGEST_CERTIFICATE) {
      throw new CertificateException("certificate too large");
    }
    if (!isReasonable(certificate.getPublicKey())) {
      throw new CertificateException("key too large");
    }
  }

  private static int length(X509Certificate certificate) throws CertificateEncodingException {
    return certificate.getEncoded().length;
  }

  private static boolean isReasonable(PublicKey key) {
    if (key instanceof RSAKey rsa) return rsa.getModulus().bitLength() <= LARGEST_RSA_KEY;
    if (key instanceof ECKey ec) {
      return ec.getParams().getCurve().getField().getFieldSize() <= LARGEST_EC_KEY;
    }
    return true;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  /** Empty, so that a device may offer any identity it has. */
  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("this trust is for clients only");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    checkServerTrusted(chain, authType);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    checkServerTrusted(chain, authType);
  }
}
