package org.chatelaine.ca.crl.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatelaine.ca.CertificatesRevoked;

/**
 * Rings once a revocation is committed. The ring carries an authority's id and no data; one that is
 * lost is made up for by {@link CrlWatch}.
 */
@ApplicationScoped
public class CrlBell {

  private static final Logger LOG = Logger.getLogger(CrlBell.class.getName());

  @Resource(lookup = "java:/ConnectionFactory")
  private ConnectionFactory broker;

  @Resource(lookup = "java:/jms/queue/crl-due")
  private Queue due;

  void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) CertificatesRevoked revoked) {
    try (var session = broker.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      session
          .createProducer()
          .setProperty("_AMQ_DUPL_ID", revoked.authorityId() + ":" + revoked.cause())
          .send(due, revoked.authorityId().toString());
    } catch (RuntimeException silent) {
      LOG.log(Level.WARNING, "The revocation list will be built a little later", silent);
    }
  }
}
