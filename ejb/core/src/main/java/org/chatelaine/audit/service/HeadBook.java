package org.chatelaine.audit.service;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.chatelaine.audit.AuditChain;
import org.chatelaine.audit.AuditFiles;
import org.chatelaine.audit.AuditHead;
import org.chatelaine.audit.AuditKeys;
import org.chatelaine.setting.Launch;

/** Signs a head and writes it down, in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HeadBook {

  @Resource(lookup = "java:jboss/datasources/ChatelaineDS")
  private DataSource database;

  @Inject private AuditKeys keys;
  @Inject private Launch launch;

  /** The head, or nothing when this very place was signed before. */
  public Optional<AuditHead> sign(String node, AuditChain.Link last, Instant now)
      throws GeneralSecurityException, IOException, SQLException {
    var pair = keys.pair();
    new AuditFiles(launch.data()).export(pair.getPublic().getEncoded());
    var head = AuditHead.signed(node, last.sequence(), last.hash(), now, pair.getPrivate());
    try (var connection = database.getConnection()) {
      return new AuditChain(connection, node).keep(head) ? Optional.of(head) : Optional.empty();
    }
  }

  /** The public half, for checking. */
  public PublicKey publicKey() throws GeneralSecurityException {
    return keys.pair().getPublic();
  }
}
