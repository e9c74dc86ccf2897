package org.chatelaine.device;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Where the plain SQL of visits runs: in the caller's transaction, or outside of any. Plain, since
 * a device asks all day long for nothing and the price of each question counts.
 */
@ApplicationScoped
public class DeviceDatabase {

  @Resource(lookup = "java:jboss/datasources/ChatelaineDS")
  private DataSource source;

  public DataSource source() {
    return source;
  }

  /** The database did not do what it was told. */
  public static final class Failed extends RuntimeException {

    public Failed(SQLException cause) {
      super("Plain SQL failed", cause);
    }
  }
}
