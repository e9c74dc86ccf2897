package org.chatelaine.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import org.chatelaine.audit.AuditRows;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.service.CommandQueue;
import org.chatelaine.command.service.CommandRequest;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a WAR inside the shipped EAR: repositories and services are there, and hold together. */
@ExtendWith(ArquillianExtension.class)
class JoinedRoomsIT {

  @Inject private AuditTrail audit;
  @Inject private AuditRows rows;
  @Inject private Authorities authorities;
  @Inject private CommandQueue queue;
  @Resource private UserTransaction transaction;

  @Deployment
  static EnterpriseArchive product() {
    return Shipped.with(JoinedRoomsIT.class);
  }

  @Test
  void aRepositoryOfTheLibraryAndAServiceAreInjectedIntoAWar() {
    assertNotNull(authorities.rootCertificate(SpaceId.DEFAULT));
    assertEquals(0, rows.of(SpaceId.DEFAULT, List.of(UUID.randomUUID()), Slice.first(5)).size());
  }

  @Test
  void whatIsRolledBackLeavesNoAudit() throws Exception {
    var kept = Ids.next();
    var lost = Ids.next();
    transaction.begin();
    audit.record(Actor.system(), "story.told", "story", kept);
    transaction.commit();
    transaction.begin();
    audit.record(Actor.system(), "story.told", "story", lost);
    transaction.rollback();
    assertEquals(1, rows.of(SpaceId.DEFAULT, List.of(kept), Slice.first(5)).size());
    assertEquals(0, rows.of(SpaceId.DEFAULT, List.of(lost), Slice.first(5)).size());
  }

  @Test
  void aRefusalIsNotWrappedOnItsWayOut() {
    var nobody = Actor.anonymous("192.0.2.7");
    var lock = CommandRequest.of(CommandKind.DEVICE_LOCK, java.util.List.of(Ids.next()), 1);
    assertThrows(Refused.class, () -> queue.enqueue(nobody, lock));
  }
}
