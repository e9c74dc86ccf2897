package org.chatelaine.ca.scep.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.ca.scep.ScepChallenge;
import org.chatelaine.ca.scep.ScepChallenges;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Ids;
import org.chatelaine.secret.Tokens;
import org.chatelaine.setting.Launch;

/** Hands out one-time challenges: each is good for one certificate of one enrolment. */
@Stateless
public class Challenges {

  private static final String OWNER_KIND = "enrolment";
  private static final Duration REMEMBERED = Duration.ofDays(1);

  @Inject private ScepChallenges challenges;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;
  @Inject private Launch launch;

  /** A new challenge in plain; only its hash is kept. Earlier ones of the owner are void. */
  public String offer(Actor actor, ChallengeRequest request) {
    var plain = Tokens.fresh();
    var now = clock.now();
    challenges.withdraw(request.owner());
    challenges.add(challenge(actor, request, Tokens.hash(plain), now));
    audit.record(actor, "certificate.challenge-offered", OWNER_KIND, request.owner());
    return plain;
  }

  /** Takes back what an owner was offered and has not used. */
  public void withdraw(UUID owner) {
    challenges.withdraw(owner);
  }

  /** Forgets those that ran out so long ago that nobody asks any more why one is refused. */
  public void forget() {
    challenges.forget(clock.now().minus(REMEMBERED));
  }

  /** Where a device asks, in plain HTTP: what is said there is signed and sealed by itself. */
  public String scepUrl() {
    return launch.pki() + "/pki/scep/device";
  }

  private static ScepChallenge challenge(
      Actor actor, ChallengeRequest request, String hash, Instant now) {
    var challenge = new ScepChallenge(Ids.next(), actor.space(), hash, request.owner(), OWNER_KIND);
    challenge.promise(request.subject(), request.sans(), request.minKeySize());
    challenge.hold(now, now.plus(request.life()));
    return challenge;
  }
}
