package org.chatelaine.enrolment.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.chatelaine.ca.RevocationReason;
import org.chatelaine.ca.scep.service.Challenges;
import org.chatelaine.ca.service.Revocations;
import org.chatelaine.device.DeviceIdentities;
import org.chatelaine.enrolment.Enrolment;
import org.chatelaine.enrolment.EnrolmentState;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;

/** Takes back what an enrolment was given, in the caller's transaction. */
@Stateless
public class Leaving {

  @Inject private Revocations revocations;
  @Inject private Challenges challenges;
  @Inject private DeviceIdentities identities;
  @Inject private Clocks clock;

  /** The enrolment was called off before its device was managed. */
  public void cancel(Actor actor, Enrolment enrolment) {
    if (enrolment.state() == EnrolmentState.ACTIVE) return;
    challenges.withdraw(enrolment.id());
    if (enrolment.state() == EnrolmentState.CERTIFIED)
      revoke(actor, enrolment, RevocationReason.CESSATION_OF_OPERATION);
    if (enrolment.state().mayBecome(EnrolmentState.CANCELLED)) enrolment.cancel();
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
  }
}
