package org.chatelaine.account.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.chatelaine.account.PersonSessions;
import org.chatelaine.account.SessionRow;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Refused;
import org.chatelaine.secret.Tokens;

/** Where somebody is signed in, at both faces, and how they end what they left open elsewhere. */
@Stateless
public class OwnSessions {

  @Inject private PersonSessions sessions;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  /**
   * One's own open sessions, the last used first.
   *
   * @param token the session that asks
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<SessionRow> list(Actor actor, String token) {
    var here = Tokens.hash(token);
    return sessions.of(actor.space(), person(actor)).stream()
        .filter(session -> session.holds(clock.now()))
        .map(session -> session.row(here))
        .toList();
  }

  /** Ends one of them; refused with {@code session.unknown} when it is nobody's or another's. */
  public void end(Actor actor, UUID session) {
    if (sessions.end(person(actor), session) == 0) throw new Refused("session.unknown");
    audit.record(actor, "session.ended", "person", actor.id(), "session", session.toString());
  }

  /** Ends all but the one that asks; says how many those were. */
  public int endOthers(Actor actor, String token) {
    var ended = sessions.endOthers(person(actor), Tokens.hash(token));
    if (ended > 0)
      audit.record(
          actor, "session.ended", "person", actor.id(), "sessions", Integer.toString(ended));
    return ended;
  }

  private static UUID person(Actor actor) {
    if (actor.id() == null) throw new Refused("actor.not-allowed");
    return actor.id();
  }
}
