package org.chatelaine.command.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.util.UUID;

/**
 * Rings after the commit, once for a command however many devices it is for. It carries an id and
 * never data; a ring that is lost costs time only, since the sweeper rings again.
 */
@ApplicationScoped
class Doorbell {

  private static final System.Logger LOG = System.getLogger(Doorbell.class.getName());

  @Resource(lookup = "java:/ConnectionFactory")
  private ConnectionFactory factory;

  @Resource(lookup = "java:/jms/queue/wake-due")
  private Queue queue;

  void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ring ring) {
    try (var jms = factory.createContext()) {
      jms.createProducer()
          // The broker drops an id it has heard before: hence the number of the ring.
          .setProperty("_AMQ_DUPL_ID", ring.command() + ":" + ring.number())
          .send(queue, ring.command().toString());
    } catch (JMSRuntimeException lost) {
      LOG.log(System.Logger.Level.WARNING, "A ring was lost: {0}", lost.getMessage());
    }
  }

  /** Which command was rung for. */
  static UUID heard(Message message) {
    try {
      return UUID.fromString(((TextMessage) message).getText());
    } catch (JMSException unreadable) {
      throw new JMSRuntimeException(unreadable.getMessage(), unreadable.getErrorCode(), unreadable);
    }
  }
}
