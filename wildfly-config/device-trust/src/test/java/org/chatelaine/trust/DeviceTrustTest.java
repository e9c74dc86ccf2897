package org.chatelaine.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceTrustTest {
  @TempDir static Path folder;
  static X509Certificate stranger;
  static X509Certificate giant;

  private final X509ExtendedTrustManager trust = new DeviceTrust();

  @BeforeAll
  static void makeCertificates() throws Exception {
    stranger = selfSigned("stranger", "-keyalg", "EC", "-groupname", "secp256r1");
    // many names make a certificate large
    var names = new StringBuilder("dns:a0.example");
    for (var i = 1; i < 1500; i++) names.append(",dns:a").append(i).append(".example");
    giant = selfSigned("giant", "-keyalg", "EC", "-groupname", "secp256r1", "-ext", "san=" + names);
  }

  @Test
  void takesACertificateOfAnAuthorityNobodyKnows() {
    assertThatCode(() -> trust.checkClientTrusted(chain(stranger, 1), "EC"))
        .doesNotThrowAnyException();
    assertThat(trust.getAcceptedIssuers()).isEmpty();
  }

  @Test
  void refusesAChainNoAuthorityOfOursCanHaveMade() {
    assertThatThrownBy(() -> trust.checkClientTrusted(chain(stranger, 7), "EC"))
        .isInstanceOf(CertificateException.class);
    assertThatThrownBy(() -> trust.checkClientTrusted(chain(stranger, 0), "EC"))
        .isInstanceOf(CertificateException.class);
  }

  @Test
  void refusesAGiant() {
    assertThatThrownBy(() -> trust.checkClientTrusted(chain(giant, 1), "EC"))
        .hasMessageContaining("too large");
  }

  @Test
  void neverVouchesForAServer() {
    assertThatThrownBy(() -> trust.checkServerTrusted(chain(stranger, 1), "EC"))
        .isInstanceOf(CertificateException.class);
  }

  @Test
  void isFoundByTheNameTheServersConfigurationUses() throws Exception {
    var factory = TrustManagerFactory.getInstance("ChatelaineDevices", new DeviceTrustProvider());
    factory.init((KeyStore) null);
    assertThat(factory.getTrustManagers()).hasOnlyElementsOfType(DeviceTrust.class);
  }

  private static X509Certificate[] chain(X509Certificate certificate, int length) {
    var chain = new X509Certificate[length];
    Arrays.fill(chain, certificate);
    return chain;
  }

  private static X509Certificate selfSigned(String name, String... more) throws Exception {
    var store = folder.resolve(name + ".p12");
    var line = new java.util.ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    line.addAll(java.util.List.of("-genkeypair", "-alias", "it", "-dname", "CN=" + name));
    line.addAll(java.util.List.of("-keystore", store.toString(), "-storepass", "secret"));
    line.addAll(Arrays.asList(more));
    var made = new ProcessBuilder(line).redirectErrorStream(true).start();
    made.getInputStream().readAllBytes();
    assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
    var keys = KeyStore.getInstance("PKCS12");
    keys.load(new ByteArrayInputStream(Files.readAllBytes(store)), "secret".toCharArray());
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(keys.getCertificate("it").getEncoded()));
  }
}
