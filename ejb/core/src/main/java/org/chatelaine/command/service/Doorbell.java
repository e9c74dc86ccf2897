package org.chatelaine.command.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.util.List;

/**
 * Rings after the commit: once for all that a transaction has queued, however many devices it is
 * for. A ring carries ids and never data; one that is lost costs time only, since the sweeper rings
 * again.
 */
@ApplicationScoped
class Doorbell {

  private static final System.Logger LOG = System.getLogger(Doorbell.class.getName());

  /** Ids that one ring tells of; a longer one would be unreadable among the dead letters. */
  static final int AT_ONCE = 20;

  @Resource(lookup = "java:/ConnectionFactory")
  private ConnectionFactory factory;

  @Resource(lookup = "java:/jms/queue/wake-due")
  private Queue queue;

  @Inject private RingsOfATransaction rings;

  /** In the transaction that has the command queued: it is rung for once that is committed. */
  void hear(@Observes Ring ring) {
    rings.add(ring, this::ring);
  }

  private void ring(List<Ring> rung) {
    try (var jms = factory.createContext()) {
      for (int from = 0; from < rung.size(); from += AT_ONCE) {
        var some = rung.subList(from, Math.min(from + AT_ONCE, rung.size()));
        jms.createProducer()
            // The broker drops an id it has heard before: hence the number of the ring.
            .setProperty("_AMQ_DUPL_ID", named(some.get(0)))
            .send(queue, Rung.of(some).text());
      }
    } catch (JMSRuntimeException lost) {
      LOG.log(System.Logger.Level.WARNING, "A ring was lost: {0}", lost.getMessage());
    }
  }

  private static String named(Ring ring) {
    var of = ring.target() == null ? ring.command() : ring.target();
    return of + ":" + ring.number();
  }

  /** What was rung for. */
  static Rung heard(Message message) {
    try {
      return Rung.read(((TextMessage) message).getText());
    } catch (JMSException unreadable) {
      throw new JMSRuntimeException(unreadable.getMessage(), unreadable.getErrorCode(), unreadable);
    }
  }
}
