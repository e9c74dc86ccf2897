package org.chatelaine.queue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDrivenContext;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message is thrown back four times; the fifth time it is laid aside with its cause. */
class DeadLettersTest {

  private final DeadLetters letters = new DeadLetters();
  private final List<String> laidAside = new ArrayList<>();

  @BeforeEach
  void aBroker() throws ReflectiveOperationException {
    var field = DeadLetters.class.getDeclaredField("factory");
    field.setAccessible(true);
    field.set(letters, broker());
  }

  @Test
  void whatSucceedsIsDoneWith() {
    letters.orBury("crl-due", message(5), heard -> {});

    assertThat(laidAside).isEmpty();
  }

  @Test
  void aFailureBeforeTheLastIsTheBrokersToBringAgain() {
    for (int attempt = 1; attempt < 5; attempt++) {
      var message = message(attempt);
      assertThatThrownBy(() -> letters.orBury("crl-due", message, heard -> fail("no")))
          .hasMessage("no");
    }
    assertThat(laidAside).isEmpty();
  }

  @Test
  void theLastFailureIsKeptInTheQueuesOwnPlaceWithItsCause() {
    assertThatCode(() -> letters.orBury("crl-due", message(5), heard -> fail("no room")))
        .doesNotThrowAnyException();

    assertThat(laidAside)
        .containsExactly("cause=IllegalStateException: no room", "crl-due-dead: text");
  }

  @Test
  void whatTheContainerWrapsAroundAFailureIsTakenOff() {
    var wrapped = new EJBException(new IllegalArgumentException("no id"));

    letters.orBury(
        "wake-due",
        message(5),
        heard -> {
          throw wrapped;
        });

    assertThat(laidAside).contains("cause=IllegalArgumentException: no id");
  }

  @Test
  void nothingIsThrownAtAListenerWhoseMessageIsInATransaction() {
    var rolledBack = new ArrayList<String>();
    var context =
        fake(
            MessageDrivenContext.class,
            (proxy, method, values) -> rolledBack.add(method.getName()) ? null : null);

    letters.orBury("wake-due", message(4), context, heard -> fail("no"));
    assertThat(rolledBack).containsExactly("setRollbackOnly");

    letters.orBury("wake-due", message(5), context, heard -> fail("no"));
    assertThat(rolledBack).hasSize(1);
    assertThat(laidAside).contains("wake-due-dead: text");
  }

  private static void fail(String why) {
    throw new IllegalStateException(why);
  }

  private static TextMessage message(int attempt) {
    return fake(
        TextMessage.class,
        (proxy, method, values) -> method.getName().equals("getIntProperty") ? attempt : "text");
  }

  private ConnectionFactory broker() {
    var producer =
        fake(
            JMSProducer.class,
            (proxy, method, values) -> {
              laidAside.add(
                  method.getName().equals("send")
                      ? values[0] + ": " + values[1]
                      : values[0] + "=" + values[1]);
              return proxy;
            });
    var context =
        fake(
            JMSContext.class,
            (proxy, method, values) ->
                switch (method.getName()) {
                  case "createProducer" -> producer;
                  case "createQueue" -> fake(Queue.class, (queue, any, none) -> values[0]);
                  default -> null;
                });
    return fake(ConnectionFactory.class, (proxy, method, values) -> context);
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            DeadLettersTest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
