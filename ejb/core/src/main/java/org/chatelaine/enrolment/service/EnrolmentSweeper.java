package org.chatelaine.enrolment.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.enrolment.Enrolment;
import org.chatelaine.enrolment.Enrolments;
import org.chatelaine.enrolment.Invitation;
import org.chatelaine.enrolment.Invitations;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;

/** Closes invitations and enrolments whose time is over; safe to run twice. */
@Singleton
public class EnrolmentSweeper {

  private static final int AT_ONCE = 200;

  @Inject private Invitations invitations;
  @Inject private Enrolments enrolments;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  @Schedule(hour = "*", minute = "*/5", persistent = false)
  public void sweep() {
    var now = clock.now();
    invitations.overdue(now, AT_ONCE).forEach(this::expire);
    enrolments.overdue(now, AT_ONCE).forEach(Enrolment::expire);
  }

  private void expire(Invitation invitation) {
    invitation.expire();
    var system =
        new Actor(Actor.Kind.SYSTEM, null, "system", Actor.Role.NONE, invitation.space(), null);
    audit.record(system, "invitation.expired", "invitation", invitation.id());
  }
}
