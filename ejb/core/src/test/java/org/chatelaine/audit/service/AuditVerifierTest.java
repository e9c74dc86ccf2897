package org.chatelaine.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.chatelaine.account.Face;
import org.chatelaine.account.service.Town;
import org.chatelaine.audit.AuditFault;
import org.chatelaine.audit.AuditReport;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.setting.Launch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verification links what waits, and blesses nothing that was slipped in. */
class AuditVerifierTest {

  private static final Duration DAY = Duration.ofDays(1);

  @TempDir private Path data;

  private final Town town = new Town();
  private Actor ada;

  @BeforeEach
  void signIn() {
    town.rig.put(
        Launch.class,
        new Launch() {
          @Override
          public Path data() {
            return data;
          }
        });
    town.administrator("ada@example.org", "a good password");
    var token = town.signIn(Face.ADMIN, "ada@example.org", "a good password").token();
    ada = town.actor(Face.ADMIN, token).orElseThrow();
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void whatWaitsIsLinkedFirst() {
    write("a minute ago", town.rig.now().minusSeconds(60));
    var report = verify();
    assertThat(report.isSound()).isTrue();
    assertThat(report.waiting()).isZero();
  }

  @Test
  void aRowSlippedInBeforeTheVerificationIsNotLinkedByIt() {
    verify();
    for (int hour = 0; hour < 5; hour++) {
      follow();
      town.rig.passes(Duration.ofHours(1));
    }
    follow();
    write("slipped in", town.rig.now().minus(Duration.ofHours(2)));
    assertThat(verify().faults())
        .extracting(AuditFault::kind)
        .containsExactly(AuditFault.Kind.ROW_UNLINKED);
  }

  @Test
  void whatWaitedWhileTheMachineSleptIsLinked() {
    verify();
    follow();
    write("a moment before", town.rig.now());
    town.rig.passes(DAY);
    follow();
    assertThat(verify().isSound()).isTrue();
  }

  @Test
  void whatAKilledServerLeftBehindIsLinkedWhenItStartsADayLater() {
    verify();
    write("left behind", town.rig.now().plusSeconds(1));
    town.rig.passes(DAY);
    restart();
    var report = verify();
    assertThat(report.isSound()).isTrue();
    assertThat(report.waiting()).isZero();
  }

  @Test
  void whatIsOlderThanTheChainIsNotLinkedEvenAtAStart() {
    town.rig.passes(DAY);
    write("the chain begins", town.rig.now());
    verify();
    follow();
    write("slipped in", town.rig.now().minus(Duration.ofHours(1)));
    restart();
    assertThat(verify().faults())
        .extracting(AuditFault::kind)
        .containsExactly(AuditFault.Kind.ROW_UNLINKED);
  }

  /** The beans that remember how far they came begin anew. */
  private void restart() {
    town.rig.gone(Chainer.class, HeadSigner.class, AuditVerifier.class);
  }

  private void follow() {
    town.rig.in(() -> town.rig.the(Chainer.class).follow());
  }

  private AuditReport verify() {
    return town.rig.in(() -> town.rig.the(AuditVerifier.class).verify(ada));
  }

  private void write(String detail, Instant at) {
    town.rig.sql(
        "insert into audit_entry (id, space_id, node, at, actor_kind, actor, action, object_kind,"
            + " detail) values (?1, ?2, 'node1', ?3, 'PERSON', 'ada', 'x.y', 'z', ?4)",
        Ids.next(),
        SpaceId.DEFAULT.value(),
        at.atOffset(ZoneOffset.UTC),
        detail);
  }
}
