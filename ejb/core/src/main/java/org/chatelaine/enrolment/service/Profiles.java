package org.chatelaine.enrolment.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.chatelaine.device.Platform;
import org.chatelaine.enrolment.Enrolment;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.setting.Settings;

/** Hands out enrolment profiles, each with a one-time challenge made for it on demand. */
@Stateless
public class Profiles {

  @Inject private Settings settings;

  /** A new profile; certificates issued on an earlier one that never came to life are revoked. */
  public byte[] issue(Actor actor, Enrolment enrolment) {
    throw new UnsupportedOperationException();
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
    var isSet = settings.get(space, "push.topic").filter(topic -> !topic.isBlank()).isPresent();
    return isSet || settings.get(space, "push.test", "false").equals("true")
        ? null
        : "push.not-set";
  }

  /** What the organisation calls itself. */
  public String organisation(SpaceId space) {
    return settings.get(space, "organisation.name", "Chatelaine");
  }
}
