package org.chatelaine.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/**
 * The local root: whoever trusts it trusts our doors and our devices. Made before the server's
 * first start; the certificate lies open, its key only sealed under the master key.
 */
record RootAuthority(X509Certificate certificate, PrivateKey key) {
  private static final String PLACE = "file/root-ca.key";
  private static final int YEARS = 25;

  /** The one in the data folder, which is made at the first start. */
  static RootAuthority of(Settings settings, DataFolder data, MasterKey master, Clock clock) {
    return found(data, master).orElseGet(() -> fresh(settings, data, master, clock));
  }

  /** The same without making one. A half of it is a loss, and no reason to make another one. */
  static Optional<RootAuthority> found(DataFolder data, MasterKey master) {
    var certificate = data.keys("root-ca.crt");
    var key = data.keys("root-ca.key.sealed");
    if (!Files.exists(certificate) && !Files.exists(key)) return Optional.empty();
    if (!Files.exists(key)) throw half(key, certificate);
    if (!Files.exists(certificate)) throw half(certificate, key);
    try {
      var found = Pem.certificates(certificate).get(0);
      var opened = opened(master.open(DataFolder.read(key), PLACE), found);
      return Optional.of(new RootAuthority(found, opened));
    } catch (GeneralSecurityException | IOException | IndexOutOfBoundsException failed) {
      throw new Failure(Failure.DATA, "The root CA in keys cannot be used: " + failed, failed);
    }
  }

  private static Failure half(Path missing, Path there) {
    return new Failure(
        Failure.DATA,
        missing
            + " is missing, but "
            + there.getFileName()
            + " is there. Put it back; only where no device was ever enrolled may you remove the"
            + " other one too, for a new root CA.");
  }

  private static RootAuthority fresh(
      Settings settings, DataFolder data, MasterKey master, Clock clock) {
    try {
      var made = made(settings, clock);
      DataFolder.write(data.keys("root-ca.key.sealed"), master.seal(made.key.getEncoded(), PLACE));
      DataFolder.write(data.keys("root-ca.crt"), Pem.of(made.certificate));
      return made;
    } catch (GeneralSecurityException failed) {
      throw new Failure(Failure.DATA, "No root CA can be made: " + failed, failed);
    }
  }

  private static PrivateKey opened(byte[] pkcs8, X509Certificate certificate)
      throws GeneralSecurityException {
    return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
        .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  private static RootAuthority made(Settings settings, Clock clock)
      throws GeneralSecurityException {
    var pair = settings.rsaAuthority() ? Issued.rsaKey(3072) : Issued.ellipticKey();
    var name = name(settings.organisation());
    var now = clock.instant();
    var builder =
        Issued.builder(
            name,
            name,
            pair.getPublic(),
            now.minus(Duration.ofHours(1)),
            now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant());
    Issued.add(
        builder,
        b -> {
          var ids = new JcaX509ExtensionUtils();
          b.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
          b.addExtension(
              Extension.keyUsage,
              true,
              new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature));
          b.addExtension(
              Extension.subjectKeyIdentifier,
              false,
              ids.createSubjectKeyIdentifier(pair.getPublic()));
        });
    return new RootAuthority(Issued.signed(builder, pair.getPrivate()), pair.getPrivate());
  }

  private static X500Name name(String organisation) {
    return new X500NameBuilder()
        .addRDN(BCStyle.O, organisation)
        .addRDN(BCStyle.CN, organisation + " Root CA")
        .build();
  }
}
