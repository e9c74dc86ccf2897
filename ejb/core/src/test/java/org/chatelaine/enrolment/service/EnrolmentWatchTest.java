package org.chatelaine.enrolment.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.chatelaine.ca.CertificateIssued;
import org.chatelaine.ca.CertificatesRevoked;
import org.chatelaine.ca.RevocationReason;
import org.chatelaine.ca.service.Revocations;
import org.chatelaine.command.Visitor;
import org.chatelaine.command.Visits;
import org.chatelaine.device.DeviceRetired;
import org.chatelaine.device.Platform;
import org.chatelaine.enrolment.Enrolment;
import org.chatelaine.enrolment.Enrolments;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.rig.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrolmentWatchTest {

  private final Rig world = new Rig();

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void whatIsIssuedAndWhatIsTakenBackDoNotPassEachOther() throws Exception {
    var enrolment = enrolment();
    var here = watch(world);
    var issued = issued(enrolment, "aa");
    try (var beside = world.beside()) {
      var there = watch(beside);

      world.first(
          () -> here.certified(issued),
          beside,
          () -> {
            there.retired(new DeviceRetired(UUID.randomUUID(), enrolment, "removed"));
            return null;
          });
    }

    assertThat(visitor("aa").revokedAt()).isNotNull();
  }

  @Test
  void aRevokedCertificateOpensTheDoorNoMoreAndTheOthersStillDo() {
    var enrolment = enrolment();
    var watch = watch(world);
    var lost = issued(enrolment, "aa");
    world.in(() -> watch.certified(lost));
    world.in(() -> watch.certified(issued(enrolment, "bb")));

    var revoked = List.of(lost.certificateId(), UUID.randomUUID());
    world.in(
        () ->
            watch.revoked(
                new CertificatesRevoked(
                    SpaceId.DEFAULT, UUID.randomUUID(), UUID.randomUUID(), revoked)));

    assertThat(visitor("aa").revokedAt()).isEqualTo(world.now());
    assertThat(visitor("bb").revokedAt()).isNull();
  }

  private Visitor visitor(String fingerprint) {
    return world.the(Visits.class).idle(fingerprint, world.now()).orElseThrow().visitor();
  }

  private CertificateIssued issued(UUID enrolment, String fingerprint) {
    return new CertificateIssued(
        UUID.randomUUID(),
        enrolment,
        "DEVICE_IDENTITY",
        fingerprint,
        world.now().plus(Duration.ofDays(365)));
  }

  private static EnrolmentWatch watch(Rig world) {
    world.put(
        Revocations.class,
        new Revocations() {
          @Override
          public int revokeOwnedBy(Actor actor, UUID owner, RevocationReason reason) {
            return 1;
          }
        });
    return world.the(EnrolmentWatch.class);
  }

  private UUID enrolment() {
    var person = world.person("bob@example.org");
    return world.in(
        () -> {
          var until = world.now().plus(Duration.ofDays(7));
          var enrolment =
              new Enrolment(SpaceId.DEFAULT, person.id(), Platform.APPLE, until, world.now());
          world.the(Enrolments.class).add(enrolment);
          enrolment.issueProfile(world.now());
          return enrolment.id();
        });
  }
}
