package org.chatelaine.audit.service;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.chatelaine.audit.AuditCheck;
import org.chatelaine.audit.AuditFiles;
import org.chatelaine.audit.AuditReport;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.kernel.Actor;
import org.chatelaine.setting.Launch;

/** Checks the whole audit, for the console; the command line does the same without the server. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class AuditVerifier {

  @Resource(lookup = "java:jboss/datasources/ChatelaineDS")
  private DataSource database;

  @Inject private Chainer chainer;
  @Inject private HeadBook book;
  @Inject private AuditTrail audit;
  @Inject private Launch launch;

  /** Chains what waits and checks everything, with the heads kept outside the database. */
  public AuditReport verify(Actor actor) {
    actor.mustBeAdministrator();
    try {
      var report = report(chainer.complete());
      audit.record(
          actor, "audit.verified", "audit", null, "sound", Boolean.toString(report.isSound()));
      return report;
    } catch (SQLException | IOException | GeneralSecurityException unchecked) {
      throw new IllegalStateException("The audit could not be checked", unchecked);
    }
  }

  private AuditReport report(Instant complete)
      throws SQLException, IOException, GeneralSecurityException {
    try (var connection = database.getConnection()) {
      return new AuditCheck(connection, book.publicKey())
          .completeUpTo(launch.node(), complete)
          .run(new AuditFiles(launch.data()).kept());
    }
  }
}
