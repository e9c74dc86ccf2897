package org.chatelaine.enrolment.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.chatelaine.audit.AuditTrail;
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
  @Inject private Leaving leaving;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  @Schedule(hour = "*", minute = "*/5", persistent = false)
  public void sweep() {
    var now = clock.now();
    invitations.overdue(now, AT_ONCE).forEach(this::expire);
    for (var id : enrolments.overdue(now, AT_ONCE)) {
      var enrolment = leaving.held(id);
      if (enrolment.isOverdue(now)) leaving.expire(Actor.system(enrolment.space()), enrolment);
    }
  }

  private void expire(Invitation invitation) {
    invitation.expire();
    audit.record(
        Actor.system(invitation.space()), "invitation.expired", "invitation", invitation.id());
  }
}
