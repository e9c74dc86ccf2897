package org.chatelaine.enrolment.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.chatelaine.ca.RevocationReason;
import org.chatelaine.ca.scep.service.Challenges;
import org.chatelaine.ca.service.Revocations;
import org.chatelaine.device.DeviceIdentities;
import org.chatelaine.device.Devices;
import org.chatelaine.device.service.Retirements;
import org.chatelaine.enrolment.Enrolment;
import org.chatelaine.enrolment.EnrolmentState;
import org.chatelaine.enrolment.Enrolments;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;

/** Takes back what an enrolment was given, in the caller's transaction. */
@Stateless
public class Leaving {

  @Inject private Revocations revocations;
  @Inject private Challenges challenges;
  @Inject private Enrolments enrolments;
  @Inject private DeviceIdentities identities;
  @Inject private Devices devices;
  @Inject private Retirements retirements;
  @Inject private Clocks clock;

  /**
   * The enrolment, held with its certificates until the transaction ends: its device comes in
   * before something is taken back, or finds the door shut.
   */
  public Enrolment held(UUID enrolment) {
    identities.hold(enrolment);
    return enrolments.named(enrolment).orElseThrow();
  }

  /** The enrolment was called off before its device was managed. */
  public void cancel(Actor actor, Enrolment enrolment) {
    if (enrolment.state() == EnrolmentState.ACTIVE) return;
    challenges.withdraw(enrolment.id());
    if (enrolment.state() == EnrolmentState.CERTIFIED)
      revoke(actor, enrolment, RevocationReason.CESSATION_OF_OPERATION);
    if (enrolment.state().mayBecome(EnrolmentState.CANCELLED)) enrolment.cancel();
  }

  /** Its time is over. */
  public void expire(Actor actor, Enrolment enrolment) {
    challenges.withdraw(enrolment.id());
    if (enrolment.state() == EnrolmentState.CERTIFIED)
      revoke(actor, enrolment, RevocationReason.CESSATION_OF_OPERATION);
    enrolment.expire();
  }

  /** The device has left. */
  public void end(Actor actor, Enrolment enrolment) {
    challenges.withdraw(enrolment.id());
    revoke(actor, enrolment, RevocationReason.CESSATION_OF_OPERATION);
    if (enrolment.state().mayBecome(EnrolmentState.ENDED)) enrolment.end(clock.now());
  }

  /** A new profile replaces one whose device never came to life. */
  public void replace(Actor actor, Enrolment enrolment) {
    if (enrolment.state() == EnrolmentState.CERTIFIED)
      revoke(actor, enrolment, RevocationReason.SUPERSEDED);
  }

  private void revoke(Actor actor, Enrolment enrolment, RevocationReason reason) {
    revocations.revokeOwnedBy(actor, enrolment.id(), reason);
    identities.revokeOf(enrolment.id(), clock.now());
    devices.pendingOf(enrolment.id()).forEach(device -> retirements.callOff(actor, device));
  }
}
