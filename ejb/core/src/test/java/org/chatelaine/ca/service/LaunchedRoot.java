package org.chatelaine.ca.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/** A root authority of the shape in which the launcher makes it, and its files. */
public record LaunchedRoot(X509CertificateHolder certificate, byte[] pkcs8) {

  private static final int YEARS = 25;
  private static final byte VERSION = 1;
  private static final int NONCE = 12;

  public static LaunchedRoot on(KeyPair keys, Instant now) {
    var name = new X500Name("O=Chatelaine,CN=Chatelaine Root CA");
    var key = SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
    var until = now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant();
    var builder =
        new X509v3CertificateBuilder(
            name, new BigInteger("42"), Date.from(now), Date.from(until), name, key);
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature));
      builder.addExtension(Extension.subjectKeyIdentifier, false, Template.identifier(key));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    var certificate = builder.build(new Signing().signer(keys.getPrivate()));
    return new LaunchedRoot(certificate, keys.getPrivate().getEncoded());
  }

  /** Leaves it in the data folder, sealed under this master key. */
  void leaveIn(Path data, byte[] masterKey) {
    try {
      var keys = Files.createDirectories(data.resolve("keys"));
      var base64 = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
      Files.writeString(
          keys.resolve("root-ca.crt"),
          "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
      Files.write(keys.resolve("root-ca.key.sealed"), sealed(masterKey));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private byte[] sealed(byte[] masterKey) {
    try {
      var nonce = new byte[NONCE];
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      var key = new SecretKeySpec(masterKey, "AES");
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
      cipher.updateAAD("file/root-ca.key".getBytes());
      var ciphertext = cipher.doFinal(pkcs8);
      return ByteBuffer.allocate(1 + NONCE + ciphertext.length)
          .put(VERSION)
          .put(nonce)
          .put(ciphertext)
          .array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
