package org.chatelaine.notification.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.chatelaine.notification.NoticeDue;

/**
 * Rings for a mail that waits, once its row is committed; a lost ring is made up by the sweeper.
 */
@ApplicationScoped
public class NoticeBell {

  private static final Logger LOG = System.getLogger(NoticeBell.class.getName());

  /** The broker drops a second message with the same value here. */
  private static final String DUPLICATE = "_AMQ_DUPL_ID";

  @Resource(lookup = "java:/ConnectionFactory")
  private ConnectionFactory connections;

  @Resource(lookup = "java:/jms/queue/notice-due")
  private Queue queue;

  void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticeDue due) {
    try (var context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      context
          .createProducer()
          .setProperty(DUPLICATE, due.notice() + ":" + due.ring())
          .send(queue, due.notice().toString());
    } catch (JMSRuntimeException lost) {
      LOG.log(Level.WARNING, "The bell for mail {0} did not ring: {1}", due.notice(), lost);
    }
  }

  /** Which mail a ring is for. */
  static UUID heard(Message message) {
    try {
      return UUID.fromString(message.getBody(String.class));
    } catch (JMSException unreadable) {
      throw new IllegalArgumentException("A ring that names no mail", unreadable);
    }
  }
}
