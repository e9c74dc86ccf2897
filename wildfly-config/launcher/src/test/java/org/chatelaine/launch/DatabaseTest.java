package org.chatelaine.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  @Test
  void theEmbeddedDatabaseKeepsWhatItCommitted() {
    var database = Database.of(new Settings(Map.of()), new DataFolder(folder));
    assertThat(database.url()).contains(folder.resolve("database") + "/chatelaine;WRITE_DELAY=0");
    assertThat(database.properties()).containsEntry("chatelaine.db.driver", "h2");
  }

  @Test
  void postgresqlGetsTimeoutsUnlessTheOperatorSetThem() {
    var database = postgres("jdbc:postgresql://db/chatelaine?socketTimeout=5");
    assertThat(database.url())
        .startsWith("jdbc:postgresql://db/chatelaine?socketTimeout=5&")
        .contains("connectTimeout=10", "loginTimeout=15", "tcpKeepAlive=true")
        .doesNotContain("socketTimeout=60");
    assertThat(database.properties()).containsEntry("chatelaine.db.driver", "postgresql");
  }

  @Test
  void refusesADatabaseOfAnotherMake() {
    assertThatThrownBy(() -> postgres("jdbc:oracle:thin:@db")).hasMessageContaining("DB_URL");
  }

  @Test
  void neverShowsThePassword() {
    assertThat(postgres("jdbc:postgresql://me:pw@db/c?password=pw").shown()).doesNotContain("pw");
  }

  @Test
  void saysOneLinePerTryAndGivesUpInTime() {
    var said = new ArrayList<String>();
    // nobody listens on port 1
    var database = postgres("jdbc:postgresql://127.0.0.1:1/chatelaine");
    assertThatThrownBy(() -> database.await(Duration.ofSeconds(2), said::add))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.exitCode()).isEqualTo(Failure.DATABASE));
    assertThat(said).isNotEmpty().allMatch(line -> line.startsWith("Waiting for the database"));
  }

  @Test
  void refusesASchemaOfANewerRelease() throws Exception {
    var ear = ear("db/device/V0003__device.sql", "db/ca/V0020__ca.sql");
    assertThat(Schema.highestIn(ear)).isEqualTo(20);
    try (var connection = memory("newer")) {
      Schema.refuseNewer(connection, ear); // never migrated
      migratedTo(connection, "0020");
      Schema.refuseNewer(connection, ear);
      migratedTo(connection, "0021");
      assertThatThrownBy(() -> Schema.refuseNewer(connection, ear))
          .isInstanceOfSatisfying(
              Failure.class, f -> assertThat(f.exitCode()).isEqualTo(Failure.NEWER_SCHEMA))
          .hasMessageContaining("21");
    }
  }

  @Test
  void aSetUpCodeIsNeededUntilSetUpIsDone() throws Exception {
    try (var connection = memory("setup")) {
      assertThat(SetupCode.isNeeded(connection)).isTrue();
      connection.createStatement().execute("create table account_setup (id integer)");
      assertThat(SetupCode.isNeeded(connection)).isTrue();
      connection.createStatement().execute("insert into account_setup values (1)");
      assertThat(SetupCode.isNeeded(connection)).isFalse();
    }
  }

  @Test
  void ofASetUpCodeOnlyTheHashIsLeft() throws Exception {
    var data = new DataFolder(folder);
    var code = SetupCode.fresh();
    code.leaveIn(data);
    assertThat(code.text()).matches("[a-z2-7]{26}");
    assertThat(Files.readString(data.keys("setup.code")))
        .isEqualTo(code.hash())
        .matches("[0-9a-f]{64}");
    assertThat(new SetupCode("abc").hash()).startsWith("ba7816bf8f01cfea"); // FIPS 180 example
  }

  private static Database postgres(String url) {
    return Database.of(new Settings(Map.of("CHATELAINE_DB_URL", url)), null);
  }

  private static Connection memory(String name) throws Exception {
    return DriverManager.getConnection("jdbc:h2:mem:" + name, "sa", "sa");
  }

  private static void migratedTo(Connection connection, String version) throws Exception {
    var statement = connection.createStatement();
    statement.execute(
        "create table if not exists \"flyway_schema_history\""
            + " (\"version\" varchar(50), \"success\" boolean)");
    statement.execute("insert into \"flyway_schema_history\" values ('" + version + "', true)");
  }

  private Path ear(String... migrations) throws IOException {
    var jar = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(jar)) {
      for (var migration : migrations) zip.putNextEntry(new ZipEntry(migration));
    }
    var ear = folder.resolve("chatelaine.ear");
    try (var zip = new ZipOutputStream(Files.newOutputStream(ear))) {
      zip.putNextEntry(new ZipEntry("lib/other.jar"));
      zip.putNextEntry(new ZipEntry("lib/chatelaine-persistence.jar"));
      zip.write(jar.toByteArray());
    }
    return ear;
  }
}
