package org.chatelaine.ca.service;

import jakarta.ejb.Stateless;
import java.util.UUID;
import org.chatelaine.ca.RevocationReason;
import org.chatelaine.kernel.Actor;

/** Takes certificates back, in the caller's transaction. */
@Stateless
public class Revocations {

  /** Revokes one; a second time changes nothing. */
  public void revoke(Actor actor, UUID certificateId, RevocationReason reason) {
    throw new UnsupportedOperationException();
  }

  /** Revokes everything an owner holds; says how many that were. */
  public int revokeOwnedBy(Actor actor, UUID owner, RevocationReason reason) {
    throw new UnsupportedOperationException();
  }
}
