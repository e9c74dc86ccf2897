package org.chatelaine.setting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HashSet;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class MigrationTest {

  @Test
  void theWholeSchemaGrowsOnAnEmptyDatabaseAndOnceGrownStays() throws SQLException {
    var database = database("grows");
    Migration.of(database).migrate();
    assertThat(Migration.of(database).migrate().migrationsExecuted).isZero();
    var tables = new HashSet<String>();
    try (var connection = database.getConnection();
        var found = connection.getMetaData().getTables(null, "PUBLIC", null, null)) {
      while (found.next()) tables.add(found.getString("TABLE_NAME"));
    }
    assertThat(tables).contains("SPACE", "SETTING", "AUDIT_ENTRY");
  }

  @Test
  void aSchemaNewerThanThisVersionIsRefused() throws SQLException {
    var database = database("newer");
    Migration.of(database).migrate();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
              + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\","
              + " \"success\") values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'SA', 1,"
              + " true)");
    }
    assertThatThrownBy(() -> Migration.of(database).migrate())
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("9999");
  }

  private static JdbcDataSource database(String name) {
    var database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    return database;
  }
}
