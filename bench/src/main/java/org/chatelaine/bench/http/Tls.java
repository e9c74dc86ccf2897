package org.chatelaine.bench.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;

/** Whom a client trusts and who it is: one TLS set-up, shared by its connections. */
public final class Tls {
  private final SSLContext context;
  private final boolean checksName;

  private Tls(SSLContext context, boolean checksName) {
    this.context = context;
    this.checksName = checksName;
  }

  /** Trusts servers under this root only, and shows no certificate. */
  public static Tls trusting(X509Certificate root) {
    return trusting(List.of(root));
  }

  /** Trusts servers under these roots only, and shows no certificate. */
  public static Tls trusting(Collection<X509Certificate> roots) {
    return new Tls(context(null, managersFor(roots)), true);
  }

  /** Trusts servers under these roots only, and shows this certificate when asked. */
  public static Tls trusting(
      Collection<X509Certificate> roots, PrivateKey key, X509Certificate certificate) {
    return new Tls(context(identity(key, certificate), managersFor(roots)), true);
  }

  /**
   * Trusts whoever answers, as a person does who opens the link before having our root. Nothing
   * learned over it is to be believed without another check, such as the profile's signature.
   */
  public static Tls trustingAnyone() {
    return new Tls(context(null, new TrustManager[] {new Anyone()}), false);
  }

  SSLContext context() {
    return context;
  }

  boolean checksName() {
    return checksName;
  }

  private static SSLContext context(KeyManager[] keys, TrustManager[] trust) {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(keys, trust, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no TLS", e);
    }
  }

  private static TrustManager[] managersFor(Collection<X509Certificate> roots) {
    try {
      var store = empty();
      var number = 0;
      for (var root : roots) store.setCertificateEntry("root" + number++, root);
      var factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(store);
      return factory.getTrustManagers();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("unusable roots", e);
    }
  }

  private static KeyManager[] identity(PrivateKey key, X509Certificate certificate) {
    try {
      var store = empty();
      var password = new char[0];
      store.setKeyEntry("identity", key, password, new X509Certificate[] {certificate});
      var factory = KeyManagerFactory.getInstance("SunX509");
      factory.init(store, password);
      var manager = (X509ExtendedKeyManager) factory.getKeyManagers()[0];
      return new KeyManager[] {new OnlyIdentity(manager)};
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("unusable identity", e);
    }
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
