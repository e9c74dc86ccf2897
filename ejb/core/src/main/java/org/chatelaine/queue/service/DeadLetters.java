package org.chatelaine.queue.service;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.Refused;

/** The messages that failed for good, for an administrator to see, to ring again or to delete. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadLetters {

  private static final System.Logger LOG = System.getLogger(DeadLetters.class.getName());
  private static final List<String> QUEUES = List.of("wake-due", "notice-due", "crl-due");
  private static final String CAUSE = "cause";
  private static final int LAST_ATTEMPT = 5;
  private static final int MOST = 1000;

  @Resource(lookup = "java:/ConnectionFactory")
  private ConnectionFactory factory;

  @Inject private AuditLines audit;

  /** All of them, from each queue. */
  public List<DeadLetterRow> list(Actor actor) {
    actor.mustBeAdministrator();
    var rows = new ArrayList<DeadLetterRow>();
    try (var jms = factory.createContext()) {
      for (var queue : QUEUES) browse(jms, queue, rows);
    }
    return rows;
  }

  /** How much waits in each queue and how much has failed, each counted to a thousand at most. */
  public List<QueueDepth> depths(Actor actor) {
    actor.mustBeAdministrator();
    try (var jms = factory.createContext()) {
      return QUEUES.stream()
          .map(queue -> new QueueDepth(queue, depth(jms, queue), depth(jms, queue + "-dead")))
          .toList();
    }
  }

  private static int depth(JMSContext jms, String queue) {
    var count = 0;
    try (var browser = jms.createBrowser(jms.createQueue(queue))) {
      for (var each = browser.getEnumeration(); each.hasMoreElements() && count < MOST; count++)
        each.nextElement();
    } catch (JMSException missing) {
      LOG.log(System.Logger.Level.WARNING, "The queue {0} cannot be read", queue);
    }
    return count;
  }

  /** Gives the message another five attempts. */
  public void ringAgain(Actor actor, String queue, String id) {
    var text = take(actor, queue, id);
    try (var jms = factory.createContext()) {
      jms.createProducer()
          .setProperty("_AMQ_DUPL_ID", "again:" + Ids.next())
          .send(jms.createQueue(queue), text);
    }
    audit.record(actor, "message.rung-again", "queue", queue);
  }

  public void delete(Actor actor, String queue, String id) {
    take(actor, queue, id);
    audit.record(actor, "message.deleted", "queue", queue);
  }

  /**
   * Does what a message asks for, outside of the message's own transaction. When that fails for the
   * last time the message is laid among the dead letters with its cause; before, the failure has
   * the broker deliver it again, later.
   */
  public void orBury(String queue, Message message, Consumer<Message> work) {
    try {
      work.accept(message);
    } catch (RuntimeException failed) {
      if (attempt(message) < LAST_ATTEMPT) throw failed;
      LOG.log(System.Logger.Level.ERROR, "A message failed for the last time", failed);
      bury(queue, message, failed);
    }
  }

  private void bury(String queue, Message message, RuntimeException failed) {
    var cause = told(failed);
    try (var jms = factory.createContext()) {
      jms.createProducer()
          .setProperty(CAUSE, cause.getClass().getSimpleName() + ": " + cause.getMessage())
          .send(jms.createQueue(queue + "-dead"), ((TextMessage) message).getText());
    } catch (JMSException unreadable) {
      throw new JMSRuntimeException(unreadable.getMessage());
    }
  }

  /** What a bean threw, without what the container wraps around it. */
  private static Throwable told(Throwable failed) {
    return failed instanceof EJBException && failed.getCause() != null
        ? told(failed.getCause())
        : failed;
  }

  private static int attempt(Message message) {
    try {
      return message.getIntProperty("JMSXDeliveryCount");
    } catch (JMSException unknown) {
      return 1;
    }
  }

  private static void browse(JMSContext jms, String queue, List<DeadLetterRow> rows) {
    try (var browser = jms.createBrowser(jms.createQueue(queue + "-dead"))) {
      for (var each : Collections.list(browser.getEnumeration()))
        if (each instanceof TextMessage letter) rows.add(row(queue, letter));
    } catch (JMSException missing) {
      LOG.log(System.Logger.Level.WARNING, "No dead letters of {0} can be read", queue);
    }
  }

  private static DeadLetterRow row(String queue, TextMessage letter) throws JMSException {
    var cause = letter.getStringProperty(CAUSE);
    return new DeadLetterRow(
        queue,
        letter.getJMSMessageID(),
        letter.getText(),
        Instant.ofEpochMilli(letter.getJMSTimestamp()),
        cause == null ? "" : cause);
  }

  private String take(Actor actor, String queue, String id) {
    actor.mustBeAdministrator();
    if (!QUEUES.contains(queue) || !id.matches("ID:[0-9A-Za-z-]{1,64}"))
      throw new Refused("message.unknown");
    try (var jms = factory.createContext();
        var consumer =
            jms.createConsumer(jms.createQueue(queue + "-dead"), "JMSMessageID = '" + id + "'")) {
      var message = consumer.receive(1000);
      if (!(message instanceof TextMessage letter)) throw new Refused("message.unknown");
      return letter.getText();
    } catch (JMSException unreadable) {
      throw new Refused("message.unknown");
    }
  }
}
