package org.chatelaine.account.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.chatelaine.account.Face;
import org.chatelaine.account.OpenSession;
import org.chatelaine.account.PersonRow;
import org.chatelaine.account.PersonSessions;
import org.chatelaine.account.api.Visit;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.secret.Tokens;

/** Who a session's token stands for; asked at every request of the two faces. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Sessions {

  private static final int LONGEST = 100;

  @Inject private PersonSessions sessions;
  @Inject private SignInBook book;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  /**
   * Who it is, acting from where this request came from, by one statement; that the session is in
   * use is written at most once a minute, and not for what a page asks by itself. Empty when it
   * ended, stood unused too long, belongs to the other face, or the person is shut out.
   */
  public Optional<Actor> actor(Face face, Visit visit) {
    return open(face, visit)
        .map(session -> session.person().actor(session.face(), visit.address()));
  }

  /** The person of the session, with their language and theme. */
  public Optional<PersonRow> person(Face face, Visit visit) {
    return open(face, visit).map(session -> session.person().row());
  }

  /** Whether the password was given in this session no longer ago than that. */
  public boolean fresh(String token, Duration age) {
    return held(token).filter(session -> session.isFresh(age, clock.now())).isPresent();
  }

  /** Ends a session, of whichever face; nothing happens when there is none. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void end(Visit visit) {
    var actor = actor(null, visit);
    if (visit.token() == null || sessions.end(Tokens.hash(visit.token())) == 0) return;
    actor.ifPresent(who -> audit.record(who, "sign-in.ended", "person", who.id()));
  }

  private Optional<OpenSession> open(Face face, Visit visit) {
    var open = held(visit.token()).filter(session -> face == null || session.face() == face);
    open.filter(session -> !visit.byItself() && session.wantsTouch(clock.now()))
        .ifPresent(session -> book.touch(Tokens.hash(visit.token())));
    return open;
  }

  private Optional<OpenSession> held(String token) {
    if (token == null || token.isEmpty() || token.length() > LONGEST) return Optional.empty();
    return sessions.open(Tokens.hash(token)).filter(session -> session.holds(clock.now()));
  }
}
