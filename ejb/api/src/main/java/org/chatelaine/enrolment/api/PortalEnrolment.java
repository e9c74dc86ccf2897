package org.chatelaine.enrolment.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.chatelaine.account.api.PortalSession;
import org.chatelaine.account.api.Visit;

/** Bringing devices in, from the portal. */
@Local
public interface PortalEnrolment {

  /**
   * What an invitation's link leads to; needs no session. Refused with {@code invitation.unknown},
   * {@code invitation.expired}, {@code invitation.cancelled} or {@code invitation.completed}.
   */
  PortalInvitation open(String code);

  /**
   * Sets an invited person's first password by the code of their invitation, which proves their
   * mailbox, and signs them in. Refused with {@code invitation.…} or {@code password.…}.
   *
   * @param address where the request came from
   * @param agent what the browser calls itself, or null
   */
  PortalSession firstPassword(String code, char[] password, String address, String agent);

  /** A link for one more device of the person who is signed in. */
  PortalLink addDevice(Visit visit);

  /** The person's own enrolments, newest first. */
  List<PortalEnrolmentRow> mine(Visit visit);

  /**
   * The signed enrolment profile of one of the person's own enrolments. Each call puts a new
   * one-time challenge into it.
   */
  byte[] profile(Visit visit, UUID enrolment);
}
