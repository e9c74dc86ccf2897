package org.chatelaine.command;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where the plain SQL of a visit runs: in the caller's transaction, or outside of any. */
@ApplicationScoped
class CommandDatabase {

  @Resource(lookup = "java:jboss/datasources/ChatelaineDS")
  private DataSource source;

  DataSource source() {
    return source;
  }

  /** The database did not do what it was told. */
  static final class Failed extends RuntimeException {

    Failed(SQLException cause) {
      super("A visit could not be read or written", cause);
    }
  }
}
