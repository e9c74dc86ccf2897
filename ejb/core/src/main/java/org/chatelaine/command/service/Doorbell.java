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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Rings after the commit: once for all that a transaction has queued, however many devices it is
 * for. A ring carries ids and never data; one that is lost costs time only, since the sweeper rings
 * again.
 */
@ApplicationScoped
class Doorbell {

  private static final System.Logger LOG = System.getLogger(Doorbell.class.getName());

  /** Commands that one ring tells of; a longer one would be unreadable among the dead letters. */
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
            .setProperty("_AMQ_DUPL_ID", some.get(0).command() + ":" + some.get(0).number())
            .send(queue, text(some));
      }
    } catch (JMSRuntimeException lost) {
      LOG.log(System.Logger.Level.WARNING, "A ring was lost: {0}", lost.getMessage());
    }
  }

  private static String text(List<Ring> rings) {
    return rings.stream().map(ring -> ring.command().toString()).collect(Collectors.joining(" "));
  }

  /** Which commands were rung for. */
  static List<UUID> heard(Message message) {
    try {
      var text = ((TextMessage) message).getText();
      return Arrays.stream(text.split(" ")).map(UUID::fromString).toList();
    } catch (JMSException unreadable) {
      throw new JMSRuntimeException(unreadable.getMessage(), unreadable.getErrorCode(), unreadable);
    }
  }
}
