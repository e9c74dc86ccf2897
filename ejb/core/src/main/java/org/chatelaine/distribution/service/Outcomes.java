package org.chatelaine.distribution.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandProgressed;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.service.CommandQueue;
import org.chatelaine.distribution.Deliveries;
import org.chatelaine.distribution.Delivery;
import org.chatelaine.distribution.DeliveryState;
import org.chatelaine.kernel.Clocks;

/** Hears what became of the commands that install and remove, in the transaction of the answer. */
@ApplicationScoped
class Outcomes {

  @Inject private Deliveries deliveries;
  @Inject private Questions questions;
  @Inject private Told told;
  @Inject private Clocks clock;

  void heard(@Observes CommandProgressed command) {
    if (!Wave.isOurs(command.openKey()) || !matters(command)) return;
    // The answer to a command that was replaced since finds nothing, and is of no interest.
    deliveries
        .lockedByTarget(command.device(), command.target())
        .filter(delivery -> isOpen(delivery.state()))
        .ifPresent(delivery -> move(delivery, command));
  }

  private void move(Delivery delivery, CommandProgressed command) {
    var before = delivery.state();
    var now = clock.now();
    switch (command.state()) {
      case SENT -> delivery.sent(now);
      case ACKNOWLEDGED -> acknowledged(delivery);
      case FAILED -> failed(delivery, command);
      case EXPIRED -> delivery.failed("distribution.reason.expired", Retries.policy(), now);
      case CANCELLED -> delivery.givenUp("distribution.reason.cancelled", now);
      default -> {}
    }
    var removalWentOn = before == DeliveryState.REMOVING && command.state() != CommandState.SENT;
    if (delivery.state() != before || removalWentOn)
      told.moved(Told.ourselves(delivery.space()), delivery);
  }

  private void acknowledged(Delivery delivery) {
    delivery.acknowledged(clock.now());
    questions.ask(delivery);
  }

  /** Apple: removing a profile that is not there is an error, so the list has to tell. */
  private void failed(Delivery delivery, CommandProgressed command) {
    if (command.kind() == CommandKind.REMOVE_PROFILE) {
      delivery.removalRefused(command.reason(), clock.now());
      questions.ask(delivery);
      return;
    }
    delivery.failed(command.reason(), Retries.policy(), clock.now());
  }

  /** Waiting is no news, and what was replaced is cancelled by ourselves, thousands at a time. */
  private static boolean matters(CommandProgressed command) {
    return switch (command.state()) {
      case QUEUED, POSTPONED -> false;
      case CANCELLED -> !CommandQueue.SUPERSEDED.equals(command.reason());
      default -> true;
    };
  }

  private static boolean isOpen(DeliveryState state) {
    return state != DeliveryState.VERIFIED && state != DeliveryState.REMOVED;
  }
}
