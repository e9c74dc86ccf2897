package org.chatelaine.bench.pki;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.util.Store;

/** Small readings of X.509 certificates. */
public final class Certs {
  private Certs() {}

  /** The certificate in these bytes, DER or PEM. */
  public static X509Certificate read(byte[] encoded) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(encoded));
    } catch (CertificateException e) {
      throw new IllegalArgumentException("not a certificate", e);
    }
  }

  /** All certificates in these bytes: PEM one after another, or one in DER. */
  public static List<X509Certificate> readAll(byte[] encoded) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(encoded))
          .stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (CertificateException e) {
      throw new IllegalArgumentException("not certificates", e);
    }
  }

  /** The certificates a CMS message carries, in its order. */
  public static List<X509Certificate> in(Store<X509CertificateHolder> store) {
    return store.getMatches(null).stream().map(holder -> read(der(holder))).toList();
  }

  public static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateException e) {
      throw new IllegalArgumentException("unencodable certificate", e);
    }
  }

  public static String pem(X509Certificate certificate) {
    return pem(der(certificate));
  }

  /** As PEM what is given as DER. */
  public static String pem(byte[] der) {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
  }

  public static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("unknown digest " + algorithm, e);
    }
  }

  /** The subject's common name, or the whole subject when it has none. */
  public static String commonName(X509Certificate certificate) {
    var subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    var names = subject.getRDNs(BCStyle.CN);
    return names.length == 0
        ? subject.toString()
        : IETFUtils.valueToString(names[0].getFirst().getValue());
  }

  /** Whether this certificate stands, at this moment, under one of the roots. Not revocation. */
  public static boolean isUnder(
      X509Certificate leaf, Collection<X509Certificate> others, Collection<X509Certificate> roots) {
    if (roots.isEmpty()) return false;
    try {
      var anchors = roots.stream().map(r -> new TrustAnchor(r, null)).collect(Collectors.toSet());
      var parameters = new PKIXParameters(anchors);
      parameters.setRevocationEnabled(false);
      var chain = chain(leaf, others, roots);
      var path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
      CertPathValidator.getInstance("PKIX").validate(path, parameters);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static List<X509Certificate> chain(
      X509Certificate leaf, Collection<X509Certificate> others, Collection<X509Certificate> roots) {
    var chain = new ArrayList<>(List.of(leaf));
    for (var step = 0; step < 8; step++) {
      var issuer = chain.get(chain.size() - 1).getIssuerX500Principal();
      if (roots.stream().anyMatch(root -> root.getSubjectX500Principal().equals(issuer))) break;
      others.stream()
          .filter(other -> other.getSubjectX500Principal().equals(issuer))
          .filter(other -> !chain.contains(other))
          .findFirst()
          .ifPresent(chain::add);
    }
    return chain;
  }

  private static byte[] der(X509CertificateHolder holder) {
    try {
      return holder.getEncoded();
    } catch (java.io.IOException e) {
      throw new IllegalArgumentException("unencodable certificate", e);
    }
  }
}
