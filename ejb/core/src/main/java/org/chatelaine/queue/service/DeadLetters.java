package org.chatelaine.queue.service;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDrivenContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
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

  @Resource(lookup = "java:/ConnectionFactory")
  private ConnectionFactory factory;

  @Inject private AuditLines audit;
  @Inject private Broker broker;
  @Inject private Event<LetterRungAgain> rungAgain;
  @Inject private Event<LetterDeleted> deleted;

  /** All of them, from each queue. */
  public List<DeadLetterRow> list(Actor actor) {
    actor.mustBeAdministrator();
    var rows = new ArrayList<DeadLetterRow>();
    try (var jms = factory.createContext()) {
      for (var queue : QUEUES) browse(jms, queue, rows);
    }
    return rows;
  }

  /** How much waits in each queue, be it for another attempt, and how much has failed. */
  public List<QueueDepth> depths(Actor actor) {
    actor.mustBeAdministrator();
    return QUEUES.stream()
        .map(queue -> new QueueDepth(queue, broker.depth(queue), broker.depth(queue + "-dead")))
        .toList();
  }

  /** Gives the message another five attempts. */
  public void ringAgain(Actor actor, String queue, String id) {
    mayMove(actor, queue, id);
    try (var jms = factory.createContext(JMSContext.SESSION_TRANSACTED)) {
      rungAgain.fire(new LetterRungAgain(queue, text(jms, queue, id)));
      var text = take(jms, queue, id);
      jms.createProducer()
          .setProperty("_AMQ_DUPL_ID", "again:" + Ids.next())
          .send(jms.createQueue(queue), text);
      jms.commit();
    }
    audit.record(actor, "message.rung-again", "queue", queue);
  }

  public void delete(Actor actor, String queue, String id) {
    mayMove(actor, queue, id);
    try (var jms = factory.createContext()) {
      deleted.fire(new LetterDeleted(queue, take(jms, queue, id)));
    }
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
      log(queue, message, failed);
      bury(queue, message, failed);
    }
  }

  /** The same for a listener whose messages are in a transaction: nothing is thrown at it. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void orBury(
      String queue, Message message, MessageDrivenContext context, Consumer<Message> work) {
    try {
      orBury(queue, message, work);
    } catch (RuntimeException failed) {
      log(queue, message, failed);
      context.setRollbackOnly();
    }
  }

  /** A vendor or a mail server that is away is an ordinary thing: one line, unless one looks. */
  private static void log(String queue, Message message, RuntimeException failed) {
    var attempt = attempt(message);
    var level = attempt < LAST_ATTEMPT ? System.Logger.Level.WARNING : System.Logger.Level.ERROR;
    var line = "Attempt " + attempt + " at a message of " + queue + " failed: " + cause(failed);
    LOG.log(level, line);
    LOG.log(System.Logger.Level.DEBUG, line, failed);
  }

  private void bury(String queue, Message message, RuntimeException failed) {
    try (var jms = factory.createContext()) {
      jms.createProducer()
          .setProperty(CAUSE, cause(failed))
          .send(jms.createQueue(queue + "-dead"), ((TextMessage) message).getText());
    } catch (JMSException unreadable) {
      throw new JMSRuntimeException(unreadable.getMessage());
    }
  }

  private static String cause(RuntimeException failed) {
    var cause = told(failed);
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
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

  private static void mayMove(Actor actor, String queue, String id) {
    actor.mustBeAdministrator();
    if (!QUEUES.contains(queue) || !id.matches("ID:[0-9A-Za-z-]{1,64}"))
      throw new Refused("message.unknown");
  }

  private static String text(JMSContext jms, String queue, String id) {
    try (var browser = jms.createBrowser(jms.createQueue(queue + "-dead"), named(id))) {
      var found = browser.getEnumeration();
      return text(found.hasMoreElements() ? (Message) found.nextElement() : null);
    } catch (JMSException unreadable) {
      throw new Refused("message.unknown");
    }
  }

  private static String take(JMSContext jms, String queue, String id) {
    try (var consumer = jms.createConsumer(jms.createQueue(queue + "-dead"), named(id))) {
      return text(consumer.receive(1000));
    } catch (JMSException unreadable) {
      throw new Refused("message.unknown");
    }
  }

  private static String named(String id) {
    return "JMSMessageID = '" + id + "'";
  }

  private static String text(Message message) throws JMSException {
    if (message instanceof TextMessage letter) return letter.getText();
    throw new Refused("message.unknown");
  }
}
