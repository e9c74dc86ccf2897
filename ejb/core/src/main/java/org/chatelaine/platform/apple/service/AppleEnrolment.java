package org.chatelaine.platform.apple.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;

/** Makes the profile by which an Apple device becomes ours. */
@Stateless
public class AppleEnrolment {

  @Inject private PushTopic topic;

  /** Refuses with {@code push.not-set} when no Apple device could ever be woken. */
  public void mustBePossible(SpaceId space) {
    topic.of(space);
  }

  /** The signed enrolment profile (CMS, DER), as {@code application/x-apple-aspen-config}. */
  public byte[] profile(AppleEnrolmentRequest request) {
    throw new Refused("push.not-set");
  }
}
