package org.chatelaine.setting.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database's schema up to this version before anything else runs; every other start-up
 * bean depends on it. A schema newer than this version is refused: nothing is started on it.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {

  private static final Map<String, String> POSTGRESQL =
      Map.of(
          "bytes", "bytea",
          "text", "text",
          "new_uuid", "gen_random_uuid()",
          "where_open", "where open_device is not null");

  private static final Map<String, String> H2 =
      Map.of(
          "bytes", "varbinary(10000000)",
          "text", "varchar(1000000)",
          "new_uuid", "random_uuid()",
          "where_open", "");

  @Resource(lookup = "java:jboss/datasources/ChatelaineDS")
  private DataSource database;

  @PostConstruct
  void migrate() {
    of(database).migrate();
  }

  static Flyway of(DataSource database) {
    return Flyway.configure(Migration.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db")
        .placeholders(dialect(database))
        // Flyway's own default would let a newer schema pass.
        .ignoreMigrationPatterns(new String[0])
        .load();
  }

  private static Map<String, String> dialect(DataSource database) {
    try (var connection = database.getConnection()) {
      var product = connection.getMetaData().getDatabaseProductName();
      return product.equals("PostgreSQL") ? POSTGRESQL : H2;
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The database does not answer", unreachable);
    }
  }
}
