package org.chatelaine.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorCertificateTest {
  @TempDir Path folder;

  @Test
  void takesTheOperatorsOwnCertificate() throws Exception {
    var pair = Issued.rsaKey(2048);
    var own = OperatorCertificate.read(certificate(pair, 30), key(pair));
    assertThat(own.key()).isEqualTo(pair.getPrivate());
    var store = new ServerCertificate(folder.resolve("server.p12"), "secret");
    store.store(own.key(), own.chain());
    assertThat(store.current()).contains(own.chain().get(0));
  }

  @Test
  void refusesAKeyOfAnotherCertificate() throws Exception {
    var chain = certificate(Issued.rsaKey(2048), 30);
    var key = key(Issued.rsaKey(2048));
    assertThatThrownBy(() -> OperatorCertificate.read(chain, key))
        .hasMessageContaining("another certificate");
    var elliptic = key(Issued.ellipticKey());
    assertThatThrownBy(() -> OperatorCertificate.read(chain, elliptic))
        .hasMessageContaining("another certificate");
  }

  @Test
  void refusesAFileWithoutACertificate() throws Exception {
    var key = key(Issued.ellipticKey());
    assertThatThrownBy(() -> OperatorCertificate.read(key, key))
        .hasMessageContaining("no certificate");
  }

  @Test
  void warnsOfWhatDevicesWouldRefuse() throws Exception {
    var pair = Issued.ellipticKey();
    var own = OperatorCertificate.read(certificate(pair, -1), key(pair));
    var doors = new Settings(Map.of("CHATELAINE_HOST", "mdm.example.org")).doors();
    assertThat(own.warnings(doors, Clock.systemUTC()))
        .anyMatch(w -> w.contains("expired"))
        .anyMatch(w -> w.contains("does not name mdm.example.org"));
  }

  @Test
  void theDoorsFollowTheOperatorsFiles() throws Exception {
    var data = new DataFolder(folder.resolve("data"));
    var pair = Issued.ellipticKey();
    var settings =
        new Settings(
            Map.of(
                "CHATELAINE_TLS_CERT", certificate(pair, 30).toString(),
                "CHATELAINE_TLS_KEY", key(pair).toString()));
    var master = MasterKey.of(settings, data);
    var root = RootAuthority.of(settings, data, master, Clock.systemUTC());
    var doorKey = new DoorKey(settings, Clock.systemUTC(), said -> {});
    assertThat(doorKey.refresh(data, master, root)).isTrue();
    assertThat(doorKey.refresh(data, master, root)).isFalse();
    certificate(pair, 60);
    assertThat(doorKey.refresh(data, master, root)).isTrue();
  }

  @Test
  void theDoorsFollowTheOperatorsChainToo() throws Exception {
    var data = new DataFolder(folder.resolve("data"));
    var authority = Issued.ellipticKey();
    var pair = Issued.ellipticKey();
    var leaf = Pem.of(signed("CN=own", pair, "CN=issuing", authority, 30));
    var settings =
        new Settings(
            Map.of(
                "CHATELAINE_TLS_CERT", folder.resolve("chain.pem").toString(),
                "CHATELAINE_TLS_KEY", key(pair).toString()));
    var master = MasterKey.of(settings, data);
    var doorKey = new DoorKey(settings, Clock.systemUTC(), said -> {});
    for (var chain :
        List.of(
            List.of(leaf),
            List.of(leaf, Pem.of(signed("CN=issuing", authority, "CN=issuing", authority, 60))),
            List.of(leaf, Pem.of(signed("CN=issuing", authority, "CN=issuing", authority, 90))))) {
      Files.write(folder.resolve("chain.pem"), new byte[0]);
      for (var part : chain)
        Files.write(folder.resolve("chain.pem"), part, StandardOpenOption.APPEND);
      assertThat(doorKey.refresh(data, master, null)).isTrue();
      assertThat(doorKey.refresh(data, master, null)).isFalse();
    }
  }

  @Test
  void halfOfTheOperatorsFilesIsAMistake() {
    var settings = new Settings(Map.of("CHATELAINE_TLS_CERT", "/nowhere"));
    var data = new DataFolder(folder.resolve("data"));
    var master = MasterKey.of(settings, data);
    assertThatThrownBy(
            () -> new DoorKey(settings, Clock.systemUTC(), s -> {}).refresh(data, master, null))
        .hasMessageContaining("go together");
  }

  private Path certificate(KeyPair pair, int days) throws Exception {
    var certificate = signed("CN=own", pair, "CN=own", pair, days);
    return Files.write(folder.resolve("chain.pem"), Pem.of(certificate));
  }

  private static X509Certificate signed(
      String name, KeyPair pair, String issuer, KeyPair authority, int days) throws Exception {
    var now = Instant.now();
    var builder =
        Issued.builder(
            new X500Name(issuer),
            new X500Name(name),
            pair.getPublic(),
            now.minusSeconds(99_999_999),
            now.plusSeconds(days * 86_400L));
    return Issued.signed(builder, authority.getPrivate());
  }

  private Path key(KeyPair pair) throws Exception {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(new JcaPKCS8Generator(pair.getPrivate(), null));
    }
    return Files.writeString(folder.resolve("key.pem"), text.toString());
  }
}
