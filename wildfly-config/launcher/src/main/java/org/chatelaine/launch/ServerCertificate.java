package org.chatelaine.launch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/**
 * The certificate of our doors, in {@code keys/server.p12} for the server to read.
 *
 * <p>Clients take at most 398 days (CA/Browser Forum BR 6.3.2); it is made anew when fewer than 60
 * are left, when the doors got other names, or when the root became another one.
 */
record ServerCertificate(Path file, String password) {
  static final Duration LIFE = Duration.ofDays(397);
  static final Duration RENEW_BEFORE = Duration.ofDays(60);
  private static final String ALIAS = "server";

  /** The leaf in use, if there is a readable one. */
  Optional<X509Certificate> current() {
    return chain().stream().findFirst();
  }

  /** The chain in use, leaf first; empty when there is no readable one. */
  List<X509Certificate> chain() {
    if (!Files.exists(file)) return List.of();
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(DataFolder.read(file)), password.toCharArray());
      var chain = store.getCertificateChain(ALIAS);
      return chain == null
          ? List.of()
          : Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    } catch (IOException | GeneralSecurityException unreadable) {
      // another master key, or damaged: it is ours to make anew
      return List.of();
    }
  }

  /**
   * Makes a new one when it is time.
   *
   * @return whether there is a new one
   */
  boolean renewIfDue(RootAuthority root, Collection<String> hosts, Clock clock) {
    if (current().filter(leaf -> isGood(leaf, root, hosts, clock)).isPresent()) return false;
    try {
      var pair = Issued.ellipticKey();
      var leaf = made(root, pair.getPublic(), List.copyOf(hosts), clock);
      store(pair.getPrivate(), List.of(leaf, root.certificate()));
      return true;
    } catch (GeneralSecurityException failed) {
      throw new Failure(Failure.DATA, "No server certificate can be made: " + failed, failed);
    }
  }

  private static boolean isGood(
      X509Certificate leaf, RootAuthority root, Collection<String> hosts, Clock clock) {
    try {
      leaf.verify(root.certificate().getPublicKey());
    } catch (GeneralSecurityException otherRoot) {
      return false;
    }
    // a clock that was wrong once must not leave the doors shut until it was right
    if (leaf.getNotBefore().toInstant().isAfter(clock.instant())) return false;
    var left = Duration.between(clock.instant(), leaf.getNotAfter().toInstant());
    return left.compareTo(RENEW_BEFORE) >= 0 && names(leaf).equals(new HashSet<>(hosts));
  }

  /** The hosts a certificate names. */
  static Set<String> names(X509Certificate certificate) {
    try {
      var names = certificate.getSubjectAlternativeNames();
      if (names == null) return Set.of();
      return names.stream().map(name -> name.get(1).toString()).collect(Collectors.toSet());
    } catch (CertificateParsingException unreadable) {
      return Set.of();
    }
  }

  private static X509Certificate made(
      RootAuthority root, java.security.PublicKey key, List<String> hosts, Clock clock)
      throws GeneralSecurityException {
    var from = clock.instant().minus(Duration.ofHours(1));
    var issuer = X500Name.getInstance(root.certificate().getSubjectX500Principal().getEncoded());
    var subject = new X500NameBuilder().addRDN(BCStyle.CN, hosts.get(0)).build();
    var builder = Issued.builder(issuer, subject, key, from, from.plus(LIFE));
    Issued.add(
        builder,
        b -> {
          var ids = new JcaX509ExtensionUtils();
          b.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
          b.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
          b.addExtension(
              Extension.extendedKeyUsage,
              false,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
          b.addExtension(Extension.subjectAlternativeName, false, names(hosts));
          b.addExtension(
              Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(key));
          b.addExtension(
              Extension.authorityKeyIdentifier,
              false,
              ids.createAuthorityKeyIdentifier(root.certificate().getPublicKey()));
        });
    return Issued.signed(builder, root.key());
  }

  private static GeneralNames names(List<String> hosts) {
    return new GeneralNames(
        hosts.stream()
            .map(
                h -> new GeneralName(isAddress(h) ? GeneralName.iPAddress : GeneralName.dNSName, h))
            .toArray(GeneralName[]::new));
  }

  private static boolean isAddress(String host) {
    return host.contains(":") || host.matches("[0-9.]+");
  }

  /** Puts a key and its chain, leaf first, in place of what is there. */
  void store(PrivateKey key, List<X509Certificate> chain) throws GeneralSecurityException {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(ALIAS, key, password.toCharArray(), chain.toArray(X509Certificate[]::new));
      var bytes = new ByteArrayOutputStream();
      store.store(bytes, password.toCharArray());
      DataFolder.write(file, bytes.toByteArray());
    } catch (IOException impossible) {
      throw new GeneralSecurityException(impossible);
    }
  }
}
