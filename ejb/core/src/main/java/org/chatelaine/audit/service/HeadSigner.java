package org.chatelaine.audit.service;

import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.chatelaine.audit.AuditChain;
import org.chatelaine.audit.AuditFiles;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.setting.Launch;

/** Signs how far this node's chain reaches: every minute, or every thousand rows. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeadSigner {

  private static final Duration AT_LATEST = Duration.ofSeconds(60);
  private static final long AT_MOST = 1000;

  @Inject private Sequencer sequencer;
  @Inject private HeadBook book;
  @Inject private Launch launch;
  @Inject private Clocks clock;

  private long signed = -1;
  private Instant signedAt = Instant.EPOCH;

  /** Signs when the chain has grown and it is time. */
  public void signIfDue() throws SQLException {
    var isTime = !clock.now().isBefore(signedAt.plus(AT_LATEST));
    var last = sequencer.last();
    if (last.isEmpty() || last.get().sequence() == signed) return;
    if (isTime || last.get().sequence() - signed >= AT_MOST) sign(last.get());
  }

  /** Signs when the chain has grown. */
  public void signNow() throws SQLException {
    var last = sequencer.last();
    if (last.isPresent() && last.get().sequence() != signed) sign(last.get());
  }

  private void sign(AuditChain.Link last) throws SQLException {
    try {
      var head = book.sign(launch.node(), last, clock.now());
      if (head.isPresent()) new AuditFiles(launch.data()).keep(head.get());
      signed = last.sequence();
      signedAt = clock.now();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The audit's head could not be signed", broken);
    } catch (IOException full) {
      throw new UncheckedIOException("The audit's head could not be kept", full);
    }
  }
}
