package org.chatelaine.platform.apple.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chatelaine.ca.service.Signing;
import org.chatelaine.platform.apple.wire.BadSignature;
import org.chatelaine.platform.apple.wire.Facts;
import org.chatelaine.platform.apple.wire.MdmSignature;

/**
 * Proves who sent a message. Keys of certificates that were seen before are kept by fingerprint,
 * since ten thousand devices come again and again; a key is no secret and proves nothing by itself.
 */
@ApplicationScoped
class Signers {

  private static final int MOST = 20_000;
  private static final int SMALLEST_RSA = 2048;
  private static final int LARGEST_RSA = 8192;
  private static final int LONGEST_EXPONENT = 33;

  private final Map<String, PublicKey> keys = new ConcurrentHashMap<>();

  @Inject private Signing signing;

  /** The certificate whose key the sender has proved to hold. */
  Shown whoSent(AppleCall call) {
    if (call.signature() == null && call.shown() == null)
      throw Turned.badRequest("neither signature nor certificate");
    var byTls = call.shown() == null ? null : shown(call.shown());
    if (call.signature() == null) return byTls;
    var bySignature = signer(call);
    if (byTls != null && !byTls.fingerprint().equals(bySignature.fingerprint()))
      throw Turned.badRequest("signature and connection are of two certificates");
    return bySignature;
  }

  private Shown signer(AppleCall call) {
    try {
      var signature = MdmSignature.read(call.signature());
      var shown = shown(signature.certificate(), signature.signedAt().orElse(null));
      if (!signature.isOver(call.body(), key(shown), signing.verification()))
        throw Turned.badRequest("the signature does not fit the body");
      return shown;
    } catch (BadSignature malformed) {
      throw Turned.badRequest("Mdm-Signature: " + malformed.getMessage());
    }
  }

  private PublicKey key(Shown shown) {
    var known = keys.get(shown.fingerprint());
    if (known != null) return known;
    var key = quick(sound(certificate(shown).getPublicKey()));
    if (keys.size() >= MOST) keys.clear();
    keys.put(shown.fingerprint(), key);
    return key;
  }

  /** The key as the native provider holds it, so that it is not taken apart for each message. */
  private PublicKey quick(PublicKey key) {
    var provider = signing.verification();
    if (provider == null) return key;
    try {
      return (PublicKey) KeyFactory.getInstance(key.getAlgorithm(), provider).translateKey(key);
    } catch (GeneralSecurityException unusual) {
      return key;
    }
  }

  /** Nobody makes us reckon with a key of a hundred thousand bits. */
  private static PublicKey sound(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      var bits = rsa.getModulus().bitLength();
      if (bits >= SMALLEST_RSA
          && bits <= LARGEST_RSA
          && rsa.getPublicExponent().bitLength() <= LONGEST_EXPONENT) return key;
    }
    if (key instanceof ECPublicKey) return key;
    throw Turned.badRequest("a key we do not take");
  }

  /** The certificate, parsed. */
  static X509Certificate certificate(Shown shown) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(shown.der()));
    } catch (CertificateException | RuntimeException malformed) {
      throw Turned.badRequest("a certificate that is none");
    }
  }

  private static Shown shown(byte[] der, Instant signedAt) {
    return new Shown(Facts.sha256(der), der, signedAt);
  }

  private static Shown shown(X509Certificate certificate) {
    try {
      return shown(certificate.getEncoded(), null);
    } catch (CertificateEncodingException malformed) {
      throw Turned.badRequest("a certificate that is none");
    }
  }
}
