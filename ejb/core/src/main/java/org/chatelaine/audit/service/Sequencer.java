package org.chatelaine.audit.service;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.chatelaine.audit.AuditChain;
import org.chatelaine.setting.Launch;

/** Links rows some thousands at a time, each time in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Sequencer {

  @Resource(lookup = "java:jboss/datasources/ChatelaineDS")
  private DataSource database;

  @Inject private Launch launch;

  /** Links what is loose and not older than that; says how many rows that were. */
  public int link(Instant since) throws SQLException {
    try (var connection = database.getConnection()) {
      return new AuditChain(connection, launch.node()).link(since);
    }
  }

  /** Where this node's chain ends now. */
  public Optional<AuditChain.Link> last() throws SQLException {
    try (var connection = database.getConnection()) {
      return new AuditChain(connection, launch.node()).last();
    }
  }
}
