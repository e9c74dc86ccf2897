package org.chatelaine.ca.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.chatelaine.ca.CertificateFacts;

/** Certificates between their forms. */
public final class X509 {

  private X509() {}

  /** The DER form. */
  public static byte[] der(X509CertificateHolder certificate) {
    try {
      return certificate.getEncoded();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Reads what we keep ourselves in DER. */
  public static X509CertificateHolder holder(byte[] der) {
    try {
      return new X509CertificateHolder(der);
    } catch (IOException unreadable) {
      throw new IllegalStateException("A kept certificate is not readable", unreadable);
    }
  }

  /** The JDK's view of it. */
  public static X509Certificate java(X509CertificateHolder certificate) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der(certificate)));
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException("A kept certificate is not readable", unreadable);
    }
  }

  /** What we keep of it. */
  public static CertificateFacts facts(X509CertificateHolder certificate) {
    var der = der(certificate);
    return new CertificateFacts(
        certificate.getSubject().toString(),
        der,
        sha256(der),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant());
  }

  /** What we keep of it. */
  static CertificateFacts facts(X509Certificate certificate) {
    try {
      return facts(new X509CertificateHolder(certificate.getEncoded()));
    } catch (IOException | GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether a public key is the one of a certificate. */
  public static boolean sameKey(SubjectPublicKeyInfo certified, PublicKey key) {
    return certified.equals(SubjectPublicKeyInfo.getInstance(key.getEncoded()));
  }

  /**
   * The key identifier an authority's issue refers to: its own, as RFC 5280 section 4.2.1.1 wants.
   */
  public static byte[] identifier(X509CertificateHolder authority) {
    var own = SubjectKeyIdentifier.fromExtensions(authority.getExtensions());
    return own == null ? keyHash(authority) : own.getKeyIdentifier();
  }

  /**
   * The SHA-1 of the public key alone, by which OCSP names a responder (RFC 6960 section 4.2.1).
   */
  public static byte[] keyHash(X509CertificateHolder certificate) {
    return Template.identifier(certificate.getSubjectPublicKeyInfo()).getKeyIdentifier();
  }

  /** The SHA-256 in lower-case hex. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
