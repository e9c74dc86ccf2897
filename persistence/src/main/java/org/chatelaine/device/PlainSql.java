package org.chatelaine.device;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Where the plain SQL of visits runs: in the caller's transaction, or outside of any. Plain, since
 * a device asks all day long for nothing and the price of each question counts.
 */
@ApplicationScoped
public class PlainSql {

  @Resource(lookup = "java:jboss/datasources/ChatelaineDS")
  private DataSource source;

  /** Does something with one statement. */
  public <T> T run(String sql, Work<T> work) {
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException failed) {
      throw new Failed(failed);
    }
  }

  /** An instant as a parameter. */
  public static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** An instant in a row; null when there is none. */
  public static Instant instant(ResultSet row, int column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** What is done with a statement before it is closed. */
  @FunctionalInterface
  public interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  /** The database did not do what it was told. */
  public static final class Failed extends RuntimeException {

    public Failed(SQLException cause) {
      super("Plain SQL failed", cause);
    }
  }
}
