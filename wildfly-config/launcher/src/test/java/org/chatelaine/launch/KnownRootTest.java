package org.chatelaine.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database and a data folder that belong together, and what happens when one of them is lost. */
class KnownRootTest {

  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void aFolderAndADatabase() {
    environment.put("CHATELAINE_DATA", folder.resolve("data").toString());
    environment.put("CHATELAINE_DB_URL", "jdbc:h2:file:" + folder.resolve("database"));
  }

  @Test
  void whatBelongsTogetherStarts() throws Exception {
    started();
    prepare();
  }

  @Test
  void aDatabaseThatKnowsNoRootYetTakesAnyKeys() throws Exception {
    try (var connection = database()) {
      assertThat(KnownRoot.in(connection)).isEmpty();
      table(connection);
      assertThat(KnownRoot.in(connection)).isEmpty();
    }
    prepare();
  }

  @Test
  void aLostDataFolderIsNotFilledWithNewKeys() throws Exception {
    started();
    environment.put("CHATELAINE_DATA", folder.resolve("new").toString());
    var data = data();
    assertRefused("master.key, root-ca.crt, root-ca.key.sealed", "Put the keys back");
    assertThat(data.keys("master.key")).doesNotExist();
    assertThat(data.keys("root-ca.crt")).doesNotExist();
  }

  @Test
  void neitherIsItWithAMasterKeyFromTheEnvironment() throws Exception {
    environment.put("CHATELAINE_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    started();
    environment.put("CHATELAINE_DATA", folder.resolve("new").toString());
    assertRefused("root-ca.crt, root-ca.key.sealed");
    assertThat(data().keys("root-ca.crt")).doesNotExist();
  }

  @Test
  void theKeysOfAnotherServerAreRefused() throws Exception {
    started();
    environment.put("CHATELAINE_DATA", folder.resolve("other").toString());
    var master = MasterKey.of(settings(), data());
    RootAuthority.of(settings(), data(), master, Clock.systemUTC());
    assertRefused("is not the root CA that the database");
  }

  /** As after the first start: the server has taken the root over into its database. */
  private void started() throws Exception {
    prepare();
    var der = Pem.certificates(data().keys("root-ca.crt")).get(0).getEncoded();
    var digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
    try (var connection = database()) {
      table(connection);
      connection
          .createStatement()
          .execute("insert into ca_authority values ('root', '" + digest + "')");
    }
  }

  private void assertRefused(String... words) {
    assertThatThrownBy(this::prepare)
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(Failure.DATA))
        .hasMessageContainingAll(words);
  }

  private void prepare() throws IOException {
    freePorts();
    new Preparation(settings(), Clock.systemUTC(), said -> {})
        .run(folder, Optional.empty(), ProcessHandle.current().pid());
  }

  private void freePorts() throws IOException {
    for (var door : new String[] {"PEOPLE_PORT", "DEVICES_PORT", "PKI_PORT", "PKI_TLS_PORT"})
      environment.put("CHATELAINE_" + door, Integer.toString(freePort()));
    environment.put("CHATELAINE_MANAGEMENT_PORT", Integer.toString(freePort()));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void table(Connection connection) throws Exception {
    connection
        .createStatement()
        .execute("create table ca_authority (name varchar(64), fingerprint varchar(64))");
  }

  private Connection database() throws Exception {
    return DriverManager.getConnection(environment.get("CHATELAINE_DB_URL"), "sa", "sa");
  }

  private DataFolder data() {
    return new DataFolder(settings().data());
  }

  private Settings settings() {
    return new Settings(environment);
  }
}
