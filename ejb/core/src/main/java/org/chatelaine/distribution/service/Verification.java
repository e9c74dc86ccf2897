package org.chatelaine.distribution.service;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.chatelaine.command.CommandProgressed;
import org.chatelaine.command.CommandState;
import org.chatelaine.configuration.wire.ProfileDocument;
import org.chatelaine.device.CertificatesReported;
import org.chatelaine.device.Devices;
import org.chatelaine.device.InstalledProfile;
import org.chatelaine.device.ProfilesReported;
import org.chatelaine.distribution.Deliveries;
import org.chatelaine.distribution.Delivery;
import org.chatelaine.distribution.DeliveryState;
import org.chatelaine.distribution.ReportedDelivery;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.SpaceId;

/**
 * Compares what a device lists with what it is to have. A list that changes nothing costs one
 * statement.
 */
@ApplicationScoped
class Verification {

  @Inject private Deliveries deliveries;
  @Inject private Devices devices;
  @Inject private Told told;
  @Inject private Clocks clock;

  void profiles(@Observes ProfilesReported report) {
    var installed =
        report.profiles().stream()
            .filter(profile -> profile.identifier() != null && profile.uuid() != null)
            .collect(
                toMap(InstalledProfile::identifier, InstalledProfile::uuid, (one, two) -> two));
    for (var row : deliveries.answerable(report.space(), report.device()))
      judge(report.space(), report.device(), row, installed);
  }

  private void judge(
      SpaceId space, UUID device, ReportedDelivery row, Map<String, String> installed) {
    var uuid = installed.get(ProfileDocument.identifierOf(row.configuration()));
    switch (Verdict.of(row, uuid)) {
      case SEEN ->
          move(space, device, row, d -> d.profileSeen(row.certificateSha256() != null, now()));
      case LOST -> move(space, device, row, d -> d.lost(reason(uuid), now()));
      case MISSING ->
          move(space, device, row, d -> d.failed(reason(uuid), Retries.policy(), now()));
      case GONE -> move(space, device, row, d -> d.gone(now()));
      case STILL_THERE ->
          move(space, device, row, d -> d.failed(stays(d), Retries.policy(), now()));
      case NOTHING -> {}
    }
  }

  void certificates(@Observes CertificatesReported report) {
    for (var row : deliveries.answerable(report.space(), report.device())) {
      if (row.state() != DeliveryState.VERIFYING || row.certificateSha256() == null) continue;
      if (report.sha256().contains(row.certificateSha256()))
        move(report.space(), report.device(), row, d -> d.certificateSeen(now()));
      else
        move(
            report.space(),
            report.device(),
            row,
            d -> d.failed("distribution.reason.certificate-missing", Retries.policy(), now()));
    }
  }

  /** What the device will not list is tried again like what it has not, and given up in the end. */
  void refused(@Observes CommandProgressed command) {
    if (command.state() != CommandState.FAILED) return;
    switch (command.kind()) {
      case PROFILE_LIST ->
          unlisted(command.device(), row -> true, "distribution.reason.profiles-unlisted");
      case CERTIFICATE_LIST ->
          unlisted(
              command.device(),
              row -> row.certificateSha256() != null,
              "distribution.reason.certificates-unlisted");
      default -> {}
    }
  }

  private void unlisted(UUID device, Predicate<ReportedDelivery> concerned, String reason) {
    var space = devices.find(device).orElseThrow().spaceId();
    for (var row : deliveries.answerable(space, device))
      if (row.awaitsList() && concerned.test(row))
        move(space, device, row, d -> d.failed(reason, Retries.policy(), now()));
  }

  /** Moves a row that is still as it was when it was compared. */
  private void move(SpaceId space, UUID device, ReportedDelivery row, Consumer<Delivery> verdict) {
    deliveries
        .locked(space, row.id())
        .filter(d -> row.isOf(d))
        .ifPresent(
            delivery -> {
              var attempts = delivery.attempts();
              verdict.accept(delivery);
              if (delivery.state() == row.state() && delivery.attempts() == attempts) return;
              told.moved(Actor.device(device, "device", space, null), delivery);
              told.due();
            });
  }

  private Instant now() {
    return clock.now();
  }

  private static String reason(String uuid) {
    return uuid == null
        ? "distribution.reason.profile-missing"
        : "distribution.reason.other-version";
  }

  /** What the device said when it was told to remove it, if it said anything. */
  private static String stays(Delivery delivery) {
    return delivery.reason() == null ? "distribution.reason.still-there" : delivery.reason();
  }
}
