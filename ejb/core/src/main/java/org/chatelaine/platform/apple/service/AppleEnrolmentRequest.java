package org.chatelaine.platform.apple.service;

import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/**
 * What goes into one enrolment profile.
 *
 * @param challenge the one-time SCEP challenge of this enrolment
 * @param subject the common name that the device puts into its request; the answer has ours anyway
 */
public record AppleEnrolmentRequest(
    SpaceId space, UUID enrolmentId, String challenge, String subject) {

  @Override
  public String toString() {
    return "AppleEnrolmentRequest[" + enrolmentId + "]";
  }
}
