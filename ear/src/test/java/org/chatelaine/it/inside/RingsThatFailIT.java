package org.chatelaine.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import org.chatelaine.it.Patience;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.notification.NoticeRequest;
import org.chatelaine.notification.Notices;
import org.chatelaine.queue.service.DeadLetterRow;
import org.chatelaine.queue.service.DeadLetters;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A message that fails five times lies in the dead-letter queue of its own, with its cause. */
@ExtendWith(ArquillianExtension.class)
class RingsThatFailIT {

  private static final List<String> QUEUES = List.of("wake-due", "notice-due", "crl-due");
  private static final Actor ADA =
      new Actor(
          Actor.Kind.PERSON,
          new UUID(1, 1),
          "ada@example.org",
          Actor.Role.ADMINISTRATOR,
          SpaceId.DEFAULT,
          null);

  @Inject private DeadLetters letters;
  @Inject private Notices notices;
  @Resource private UserTransaction transaction;

  @Resource(lookup = "java:/ConnectionFactory")
  private ConnectionFactory broker;

  @Deployment
  static EnterpriseArchive product() {
    return Shipped.with(RingsThatFailIT.class);
  }

  @Test
  void aPoisonedRingOfAnyQueueIsShownWithItsCauseRungAgainAndDeleted() {
    try (var jms = broker.createContext()) {
      for (var queue : QUEUES) jms.createProducer().send(jms.createQueue(queue), "poison");
    }
    for (var queue : QUEUES) {
      Patience.until(() -> dead(queue, "poison").size() == 1);
      var letter = dead(queue, "poison").get(0);
      assertTrue(letter.cause().contains("Invalid UUID string"), letter.toString());
    }
    Patience.until(() -> letters.depths(ADA).stream().allMatch(depth -> depth.waiting() == 0));
    for (var depth : letters.depths(ADA)) assertTrue(depth.dead() > 0, depth.queue());

    for (var queue : QUEUES) {
      var first = dead(queue, "poison").get(0);
      letters.ringAgain(ADA, queue, first.id());
      Patience.until(
          () -> dead(queue, "poison").stream().anyMatch(row -> !row.id().equals(first.id())));
      letters.delete(ADA, queue, dead(queue, "poison").get(0).id());
      assertEquals(0, dead(queue, "poison").size());
      assertThrows(Refused.class, () -> letters.delete(ADA, queue, first.id()));
    }
  }

  @Test
  void theRingOfAMailThatCannotLeaveNamesTheMailAndTheReason() throws Exception {
    transaction.begin();
    var mail =
        notices.add(
            SpaceId.DEFAULT, new NoticeRequest("bob@example.org", "Hello", "Bob", "Bob", null));
    transaction.commit();

    Patience.until(() -> dead("notice-due", mail.toString()).size() == 1);

    assertEquals("Undelivered: mail.not-set", dead("notice-due", mail.toString()).get(0).cause());
  }

  @Test
  void onlyAdministratorsSeeThem() {
    assertThrows(Refused.class, () -> letters.list(Actor.anonymous("192.0.2.7")));
    assertThrows(Refused.class, () -> letters.depths(Actor.anonymous("192.0.2.7")));
  }

  private List<DeadLetterRow> dead(String queue, String text) {
    return letters.list(ADA).stream()
        .filter(row -> row.queue().equals(queue) && row.text().equals(text))
        .toList();
  }
}
