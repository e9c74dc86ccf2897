package org.chatelaine.ca.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.logging.Logger;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The one place that chooses whose arithmetic signs: a native provider where the server has one for
 * this platform, otherwise the JDK for RSA and Bouncy Castle for elliptic curves. No provider is
 * registered with the virtual machine; each is named where it is used.
 */
@ApplicationScoped
public class Signing {

  private static final Logger LOG = Logger.getLogger(Signing.class.getName());
  private static final String NATIVE =
      "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
  private static final Provider BOUNCY = new BouncyCastleProvider();

  /** Null where there is no native one, and in tests until {@link #choose()}. */
  private Provider quick;

  @PostConstruct
  void choose() {
    quick = loadedNative();
    LOG.info(() -> "The certificate authority signs with " + provider());
  }

  /** Who signs, for logs and pages. */
  public String provider() {
    return quick == null
        ? "the JDK (RSA) and Bouncy Castle (EC), not natively"
        : quick.getName() + " " + quick.getVersionStr() + ", native";
  }

  /** A signer for one request; it is not thread-safe and must never be shared. */
  public ContentSigner signer(PrivateKey key) {
    try {
      var builder = new JcaContentSignerBuilder(algorithm(key));
      var provider = providerFor(key.getAlgorithm());
      return (provider == null ? builder : builder.setProvider(provider)).build(key);
    } catch (OperatorCreationException unusable) {
      throw new IllegalStateException("A key of the authority cannot sign", unusable);
    }
  }

  /** The native provider, for whoever verifies many signatures; null where there is none. */
  public Provider verification() {
    return quick;
  }

  /** The provider of RSA decryption, or null for the JDK's own order. */
  public Provider decryption() {
    return quick;
  }

  /** Reads a private key in PKCS#8, RSA or EC. */
  public PrivateKey privateKey(byte[] pkcs8) {
    try {
      var info = PrivateKeyInfo.getInstance(pkcs8);
      return factory(algorithm(info.getPrivateKeyAlgorithm().getAlgorithm().getId()))
          .generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
    } catch (GeneralSecurityException | IOException unreadable) {
      throw new IllegalStateException("A kept private key is not readable", unreadable);
    }
  }

  /** Reads a public key, RSA or EC. */
  public PublicKey publicKey(SubjectPublicKeyInfo info) throws GeneralSecurityException {
    try {
      return factory(algorithm(info.getAlgorithm().getAlgorithm().getId()))
          .generatePublic(new X509EncodedKeySpec(info.getEncoded()));
    } catch (IOException | IllegalStateException unreadable) {
      throw new GeneralSecurityException("The public key is not readable", unreadable);
    }
  }

  /** A new RSA key. It takes tens of milliseconds with 2048 bits, half a second with 3072. */
  public KeyPair rsa(int bits) {
    return generated(
        "RSA",
        generator -> {
          generator.initialize(bits);
          return generator.generateKeyPair();
        });
  }

  /** A new key on P-256. */
  public KeyPair ec() {
    return generated(
        "EC",
        generator -> {
          generator.initialize(new ECGenParameterSpec("secp256r1"));
          return generator.generateKeyPair();
        });
  }

  private interface Generation {
    KeyPair from(KeyPairGenerator generator) throws GeneralSecurityException;
  }

  private KeyPair generated(String algorithm, Generation generation) {
    try {
      var provider = providerFor(algorithm);
      return generation.from(
          provider == null
              ? KeyPairGenerator.getInstance(algorithm)
              : KeyPairGenerator.getInstance(algorithm, provider));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private KeyFactory factory(String algorithm) throws GeneralSecurityException {
    var provider = providerFor(algorithm);
    return provider == null
        ? KeyFactory.getInstance(algorithm)
        : KeyFactory.getInstance(algorithm, provider);
  }

  private Provider providerFor(String algorithm) {
    if (quick != null) return quick;
    return algorithm.equals("RSA") ? null : BOUNCY;
  }

  private static String algorithm(String identifier) {
    if (identifier.equals(PKCSObjectIdentifiers.rsaEncryption.getId())) return "RSA";
    if (identifier.equals(X9ObjectIdentifiers.id_ecPublicKey.getId())) return "EC";
    throw new IllegalStateException("Neither an RSA nor an EC key: " + identifier);
  }

  private static String algorithm(PrivateKey key) {
    if (key.getAlgorithm().equals("RSA")) return "SHA256withRSA";
    var bits = key instanceof ECPrivateKey ec ? ec.getParams().getOrder().bitLength() : 256;
    return bits > 256 ? "SHA384withECDSA" : "SHA256withECDSA";
  }

  /** A server module, by name, since most platforms do not have it. */
  private static Provider loadedNative() {
    try {
      var type = Class.forName(NATIVE);
      var provider = (Provider) type.getField("INSTANCE").get(null);
      var trouble = (Throwable) type.getMethod("getLoadingError").invoke(provider);
      if (trouble == null) return provider;
      LOG.info(() -> "The native signing provider does not load here: " + trouble.getMessage());
    } catch (ReflectiveOperationException | LinkageError absent) {
      LOG.fine(() -> "No native signing provider: " + absent);
    }
    return null;
  }
}
