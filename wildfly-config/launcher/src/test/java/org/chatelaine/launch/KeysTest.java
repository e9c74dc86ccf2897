package org.chatelaine.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first start makes, and what later starts do with it. */
class KeysTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @TempDir Path folder;

  @Test
  void theFirstStartMakesAMasterKeyForTheOwnersEyesOnly() throws Exception {
    var data = data();
    master(data);
    var file = data.keys("master.key");
    assertThat(Base64.getDecoder().decode(Files.readString(file))).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void aMasterKeyFromTheEnvironmentLeavesNoFile() {
    var data = data();
    var key = Base64.getEncoder().encodeToString(new byte[32]);
    MasterKey.of(settings(Map.of("CHATELAINE_MASTER_KEY", key)), data);
    assertThat(data.keys("master.key")).doesNotExist();
  }

  @Test
  void aMasterKeyOfAnotherLengthIsRefusedWithoutShowingIt() {
    var key = Base64.getEncoder().encodeToString(new byte[16]);
    assertThatThrownBy(() -> MasterKey.of(settings(Map.of("CHATELAINE_MASTER_KEY", key)), data()))
        .isInstanceOf(Failure.class)
        .hasMessageNotContaining(key);
  }

  @Test
  void aLostMasterKeyIsNeverReplacedSilently() throws Exception {
    var data = data();
    root(data, Map.of());
    Files.delete(data.keys("master.key"));
    assertThatThrownBy(() -> master(data)).hasMessageContaining("Put it back");
  }

  @Test
  void aRootOfWhichOneHalfIsLostIsNeverReplacedSilently() throws Exception {
    for (var lost : List.of("root-ca.crt", "root-ca.key.sealed")) {
      var data = new DataFolder(folder.resolve(lost));
      root(data, Map.of());
      Files.delete(data.keys(lost));
      assertThatThrownBy(() -> root(data, Map.of()))
          .isInstanceOf(Failure.class)
          .hasMessageContaining(lost + " is missing");
      assertThat(data.keys(lost)).doesNotExist();
    }
  }

  @Test
  void whatIsSealedOpensInItsOwnPlaceOnly() {
    var key = new MasterKey(new byte[32]);
    var sealed = key.seal(new byte[] {7, 7, 7}, "file/a");
    assertThat(sealed).hasSize(1 + 12 + 3 + 16).startsWith(1);
    assertThat(key.open(sealed, "file/a")).containsExactly(7, 7, 7);
    assertThatThrownBy(() -> key.open(sealed, "file/b")).isInstanceOf(Failure.class);
    sealed[20] ^= 1;
    assertThatThrownBy(() -> key.open(sealed, "file/a")).isInstanceOf(Failure.class);
  }

  @Test
  void theRootIsAnAuthorityAndItsKeyLiesNowhereInTheOpen() throws Exception {
    var data = data();
    var root = root(data, Map.of("CHATELAINE_ORGANISATION", "House of Keys"));
    var certificate = root.certificate();
    certificate.verify(certificate.getPublicKey());
    assertThat(certificate.getVersion()).isEqualTo(3);
    assertThat(certificate.getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
    assertThat(certificate.getKeyUsage()).startsWith(true, false, false, false, false, true, true);
    assertThat(certificate.getSerialNumber().signum()).isPositive();
    assertThat(certificate.getSerialNumber().bitLength()).isGreaterThan(64);
    assertThat(certificate.getExtensionValue("2.5.29.14")).isNotNull();
    assertThat(certificate.getSubjectX500Principal().getName()).contains("House of Keys Root CA");
    assertThat(certificate.getNotAfter()).isAfter("2046-01-01").isBefore("2057-01-01");
    for (var file : Files.list(folder.resolve("keys")).toList()) {
      assertThat(contains(Files.readAllBytes(file), root.key().getEncoded())).isFalse();
    }
  }

  private static boolean contains(byte[] text, byte[] part) {
    for (var from = 0; from + part.length <= text.length; from++) {
      if (Arrays.equals(text, from, from + part.length, part, 0, part.length)) return true;
    }
    return false;
  }

  @Test
  void theSecondStartFindsTheSameRoot() {
    var data = data();
    var first = root(data, Map.of());
    var second = root(data, Map.of("CHATELAINE_CA_KEY", "RSA"));
    assertThat(second.certificate()).isEqualTo(first.certificate());
    assertThat(second.key()).isEqualTo(first.key());
  }

  @Test
  void theRootCanHaveAnRsaKey() {
    var key = root(data(), Map.of("CHATELAINE_CA_KEY", "RSA")).certificate().getPublicKey();
    assertThat(((RSAPublicKey) key).getModulus().bitLength()).isEqualTo(3072);
  }

  @Test
  void theServerCertificateNamesTheDoorsAndClientsTakeIt() throws Exception {
    var data = data();
    var root = root(data, Map.of());
    var server = new ServerCertificate(data.keys("server.p12"), "secret");
    assertThat(server.renewIfDue(root, hosts(), at(NOW))).isTrue();
    var leaf = server.current().orElseThrow();
    leaf.verify(root.certificate().getPublicKey());
    assertThat(ServerCertificate.names(leaf))
        .containsExactlyInAnyOrder("mdm.example.org", "localhost", "127.0.0.1");
    assertThat(leaf.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
    assertThat(leaf.getNotAfter()).isBefore(NOW.plusSeconds(398L * 86_400));
  }

  @Test
  void theServerCertificateIsRenewedWhenItIsTimeAndNotBefore() {
    var data = data();
    var root = root(data, Map.of());
    var server = new ServerCertificate(data.keys("server.p12"), "secret");
    server.renewIfDue(root, hosts(), at(NOW));
    var day = 86_400L;
    assertThat(server.renewIfDue(root, hosts(), at(NOW.plusSeconds(330 * day)))).isFalse();
    assertThat(server.renewIfDue(root, hosts(), at(NOW.plusSeconds(338 * day)))).isTrue();
  }

  @Test
  void aServerCertificateOfTheFutureIsMadeAnew() {
    var data = data();
    var root = root(data, Map.of());
    var server = new ServerCertificate(data.keys("server.p12"), "secret");
    server.renewIfDue(root, hosts(), at(NOW));
    assertThat(server.renewIfDue(root, hosts(), at(NOW.minusSeconds(86_400)))).isTrue();
  }

  @Test
  void theServerCertificateFollowsTheDoorsNamesAndTheRoot() {
    var data = data();
    var root = root(data, Map.of());
    var server = new ServerCertificate(data.keys("server.p12"), "secret");
    server.renewIfDue(root, hosts(), at(NOW));
    assertThat(server.renewIfDue(root, List.of("other.example.org"), at(NOW))).isTrue();
    var otherRoot = root(new DataFolder(folder.resolve("other")), Map.of());
    assertThat(server.renewIfDue(otherRoot, List.of("other.example.org"), at(NOW))).isTrue();
  }

  @Test
  void aServerCertificateForAnIpv6AddressIsMadeOnce() {
    var data = data();
    var root = root(data, Map.of());
    var server = new ServerCertificate(data.keys("server.p12"), "secret");
    var hosts = Addresses.hosts(settings(Map.of("CHATELAINE_HOST", "[2001:db8::1]")).doors());
    assertThat(server.renewIfDue(root, hosts, at(NOW))).isTrue();
    assertThat(server.renewIfDue(root, hosts, at(NOW))).isFalse();
  }

  @Test
  void aServerCertificateThatCannotBeReadIsMadeAnew() {
    var data = data();
    var root = root(data, Map.of());
    new ServerCertificate(data.keys("server.p12"), "secret").renewIfDue(root, hosts(), at(NOW));
    var other = new ServerCertificate(data.keys("server.p12"), "another password");
    assertThat(other.renewIfDue(root, hosts(), at(NOW))).isTrue();
    assertThat(other.current()).isPresent();
  }

  private DataFolder data() {
    return new DataFolder(folder);
  }

  private static MasterKey master(DataFolder data) {
    return MasterKey.of(settings(Map.of()), data);
  }

  private static RootAuthority root(DataFolder data, Map<String, String> environment) {
    return RootAuthority.of(settings(environment), data, master(data), at(NOW));
  }

  private static List<String> hosts() {
    return List.of("mdm.example.org", "localhost", "127.0.0.1");
  }

  private static Settings settings(Map<String, String> environment) {
    return new Settings(new HashMap<>(environment));
  }

  private static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }
}
