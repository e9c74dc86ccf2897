package org.chatelaine.enrolment.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.chatelaine.account.Persons;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.ca.DistinguishedName;
import org.chatelaine.ca.scep.service.ChallengeRequest;
import org.chatelaine.ca.scep.service.Challenges;
import org.chatelaine.device.Platform;
import org.chatelaine.enrolment.Enrolment;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.platform.apple.service.AppleEnrolment;
import org.chatelaine.platform.apple.service.AppleEnrolmentRequest;
import org.chatelaine.platform.apple.service.PushTopic;
import org.chatelaine.setting.Settings;

/** Hands out enrolment profiles, each with a one-time challenge made for it on demand. */
@Stateless
public class EnrolmentProfiles {

  private static final Duration CHALLENGE_LIFE = Duration.ofMinutes(60);
  private static final int SMALLEST_KEY = 2048;

  @Inject private Challenges challenges;
  @Inject private AppleEnrolment apple;
  @Inject private PushTopic topics;
  @Inject private Persons persons;
  @Inject private Leaving leaving;
  @Inject private Settings settings;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  /** A new profile; certificates issued on an earlier one that never came to life are revoked. */
  public byte[] issue(Actor actor, Enrolment enrolment) {
    mustBePossible(enrolment.space(), enrolment.platform());
    persons
        .one(enrolment.space(), enrolment.personId())
        .filter(person -> !person.isDisabled())
        .orElseThrow(() -> new Refused("account.disabled"));
    leaving.replace(actor, enrolment);
    enrolment.issueProfile(clock.now());
    audit.record(actor, "enrolment.profile-issued", "enrolment", enrolment.id());
    var name = enrolment.id().toString();
    var challenge = challenges.offer(actor, challenge(enrolment, name));
    return apple.profile(
        new AppleEnrolmentRequest(enrolment.space(), enrolment.id(), challenge, name));
  }

  /** The certificate names the enrolment and nobody's person: it is shown to every door. */
  private ChallengeRequest challenge(Enrolment enrolment, String name) {
    var subject = DistinguishedName.of("O", organisation(enrolment.space()), "CN", name);
    return new ChallengeRequest(enrolment.id(), subject, List.of(), SMALLEST_KEY, life(enrolment));
  }

  /** No challenge outlives the enrolment it is for. */
  private Duration life(Enrolment enrolment) {
    var left = Duration.between(clock.now(), enrolment.expiresAt());
    return left.compareTo(CHALLENGE_LIFE) < 0 ? left : CHALLENGE_LIFE;
  }

  /** Refuses, with the obstacle, where devices of this platform cannot be brought in yet. */
  public void mustBePossible(SpaceId space, Platform platform) {
    var obstacle = obstacle(space, platform);
    if (obstacle != null) throw new Refused(obstacle);
  }

  /**
   * Why devices of this platform cannot be brought in yet, as the key of a refusal; null when they
   * can. Apple devices are woken by Apple's servers alone, which want a push certificate; in test
   * mode simulated devices come by themselves.
   */
  public String obstacle(SpaceId space, Platform platform) {
    return topics.known(space).isPresent() ? null : "push.not-set";
  }

  /** What the organisation calls itself. */
  public String organisation(SpaceId space) {
    return settings.get(space, "organisation.name", "Chatelaine");
  }
}
